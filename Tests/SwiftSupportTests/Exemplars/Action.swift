@testable import SwiftSupport

/// An action with a union, lists of values that may be null, and members of any name.
nonisolated struct Action: Sendable, Hashable, Codable {
    var value: ActionValue
    var tags: [String?]
    var level: ActionLevel?
    /// All other members.
    var additionalProperties: [String: Int]
}

nonisolated extension Action: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        value = try fields.required("value")
        tags = try fields.required("tags")
        level = try fields.optional("level")
        additionalProperties = try fields.additional()
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("value", value)
        json.field("tags", tags)
        json.optional("level", level)
        json.additional(additionalProperties)
    }
}

/// A value of an action: a union told apart by the kind of JSON value and, for objects, by a member.
nonisolated enum ActionValue: Sendable, Hashable, Codable {
    case string(String)
    case number(Double)
    case pagination(Pagination)
    case unknown(SupportClient.JSONValue)
}

nonisolated extension ActionValue: JSONModel {
    init(from element: JSONElement) throws(DecodingFailure) {
        switch element.kind {
        case .string: self = .string(try element.decode())
        case .number: self = .number(try element.decode())
        case .object where element.has("current_page"): self = .pagination(try element.decode())
        case .null, .bool, .array, .object: self = .unknown(try element.unknown())
        }
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .string(let value): value.write(to: &json)
        case .number(let value): value.write(to: &json)
        case .pagination(let value): value.write(to: &json)
        case .unknown(let value): value.write(to: &json)
        }
    }
}

/// The level of an action: an open enumeration of integers.
nonisolated struct ActionLevel: OpenEnumeration {
    let rawValue: Int

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    static var low: ActionLevel { ActionLevel(rawValue: 1) }
    static var allCases: [ActionLevel] { [.low] }
}
