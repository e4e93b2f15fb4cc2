@testable import SwiftSupport

/// A call of a voice agent, as the generator writes a record.
public nonisolated struct Call: Sendable, Hashable, Codable, Identifiable {
    public var id: String
    public var sid: String
    public var to: String
    public var toFormatted: String
    public var from: String
    public var fromFormatted: String
    public var isTesting: Bool
    public var direction: CallDirection
    public var status: CallStatus
    public var duration: Int
    public var createdAt: SupportClient.Timestamp
    public var updatedAt: SupportClient.Timestamp
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
public nonisolated enum CallDirection: String, Sendable, Hashable, Codable, CaseIterable {
    case inbound
    case outbound
}

nonisolated extension CallDirection: JSONCodable {}

/// The status of a call: an open enumeration.
public nonisolated struct CallStatus: OpenStringEnumeration {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static var completed: CallStatus { CallStatus(rawValue: "completed") }
    public static var answered: CallStatus { CallStatus(rawValue: "answered") }
    public static var noAnswer: CallStatus { CallStatus(rawValue: "no-answer") }

    public static var allCases: [CallStatus] { [.completed, .answered, .noAnswer] }
}
