import APIModel

/// A change of the document that would make it say what the API does.
struct OverlayAction: Hashable, Sendable {
    /// What is done to the target.
    enum Change: Hashable, Sendable {
        /// These members are merged into it.
        case update(JSONValue)
        /// It goes.
        case remove
    }

    /// What is changed: a JSONPath.
    let target: String
    /// Why.
    let description: String
    /// What is done to it.
    let change: Change
}

extension JSONValue {
    /// An object of one member.
    static func member(_ key: String, _ value: JSONValue) -> JSONValue { .object([Member(key, value)]) }

    /// A list of texts.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
