/// A JSON value that loses nothing: numbers keep their digits, objects the order of their members.
enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSON])
    case object([JSONMember])

    /// Equal as JSON is: the order of members does not count, and 12, 12.0 and 1.2e1 are one number.
    static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): Array(left.utf8) == Array(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { member in right.contains { $0.key == member.key && $0.value == member.value } }
        default: false
        }
    }
}

/// A member of a JSON object.
struct JSONMember: Sendable {
    /// The member's key.
    var key: String
    /// The member's value.
    var value: JSON
}

extension JSON {
    /// The member with a key; nil if this is no object or has none.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The members of an object; nil for anything else.
    var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The items of an array; nil for anything else.
    var items: [JSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    /// The text of a string; nil for anything else.
    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The value of a number without a fraction that fits; nil for anything else.
    var integer: Int? {
        guard case .number(let number) = self else { return nil }
        return number.integer
    }

    /// An object with the given members, in this order.
    static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { JSONMember(key: $0.key, value: $0.value) })
    }
}
