internal import Foundation

/// An argument as the styles of the Parameter Object see it.
nonisolated enum ParameterShape: Sendable, Hashable {
    /// One text.
    case scalar(String)
    /// A list of texts.
    case list([String])
    /// Named texts, in order.
    case object([Member])

    /// A named text of an object.
    struct Member: Sendable, Hashable {
        /// The name.
        let name: String
        /// The way to what lies deeper, such as `[from]`.
        var deeper = ""
        /// The text.
        let text: String
    }

    /// The shape of any value of the API: that of its JSON, in which every type has exactly one spelling. Null, the
    /// empty list and the object without members are nil: they leave no trace (RFC 6570, section 2.3).
    init?(_ name: String, _ value: some JSONCodable, _ layout: ParameterLayout) throws(SDK.ClientError) {
        if layout != .json, let text = value as? String {
            self = .scalar(text)
            return
        }
        try self.init(json: requestJSON(of: value, as: name), layout)
    }

    private init?(json: Data, _ layout: ParameterLayout) {
        guard layout != .json, let value = try? JSONDocument.decode(SDK.JSONValue.self, from: json) else {
            self = .scalar(String(decoding: json, as: UTF8.self))
            return
        }
        switch value {
        case .null: return nil
        case .array(let items): self = .list(items.filter { $0 != .null }.map(\.parameterText))
        case .object(let object): self = .object(object.members.flatMap { Self.members($0.name, $0.value) })
        case .bool, .number, .string: self = .scalar(value.parameterText)
        }
        if self == .list([]) || self == .object([]) { return nil }
    }

    private static func members(_ name: String, _ value: SDK.JSONValue, deeper: String = "") -> [Member] {
        switch value {
        case .null: []
        case .array(let items): items.flatMap { members(name, $0, deeper: deeper) }
        case .object(let object): object.members.flatMap { members(name, $0.value, deeper: "\(deeper)[\($0.name)]") }
        case .bool, .number, .string: [Member(name: name, deeper: deeper, text: value.parameterText)]
        }
    }
}

nonisolated extension SDK.JSONValue {
    /// The text of a string, without quotes; anything else stands as JSON.
    fileprivate var parameterText: String {
        if case .string(let text) = self { text } else { description }
    }
}
