@testable import SwiftSupport

/// A call of a voice agent, as the generator writes a record.
nonisolated struct Call: Sendable, Hashable, Codable, Identifiable {
    var id: String
    var sid: String
    var to: String
    var toFormatted: String
    var from: String
    var fromFormatted: String
    var isTesting: Bool
    var direction: CallDirection
    var status: CallStatus
    var duration: Int
    var createdAt: SupportClient.Timestamp
    var updatedAt: SupportClient.Timestamp
}

nonisolated extension Call: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        id = try fields.required("id")
        sid = try fields.required("sid")
        to = try fields.required("to")
        toFormatted = try fields.required("to_formatted")
        from = try fields.required("from")
        fromFormatted = try fields.required("from_formatted")
        isTesting = try fields.required("is_testing")
        direction = try fields.required("direction")
        status = try fields.required("status")
        duration = try fields.required("duration")
        createdAt = try fields.required("created_at")
        updatedAt = try fields.required("updated_at")
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("id", id)
        json.field("sid", sid)
        json.field("to", to)
        json.field("to_formatted", toFormatted)
        json.field("from", from)
        json.field("from_formatted", fromFormatted)
        json.field("is_testing", isTesting)
        json.field("direction", direction)
        json.field("status", status)
        json.field("duration", duration)
        json.field("created_at", createdAt)
        json.field("updated_at", updatedAt)
    }
}

/// The direction of a call: a closed enumeration.
nonisolated enum CallDirection: String, Sendable, Hashable, Codable, CaseIterable {
    case inbound
    case outbound
}

nonisolated extension CallDirection: JSONCodable {}

/// The status of a call: an open enumeration.
nonisolated struct CallStatus: OpenEnumeration {
    let rawValue: String

    init(rawValue: String) {
        self.rawValue = rawValue
    }

    static var completed: CallStatus { CallStatus(rawValue: "completed") }
    static var answered: CallStatus { CallStatus(rawValue: "answered") }
    static var noAnswer: CallStatus { CallStatus(rawValue: "no-answer") }

    static var allCases: [CallStatus] { [.completed, .answered, .noAnswer] }
}
