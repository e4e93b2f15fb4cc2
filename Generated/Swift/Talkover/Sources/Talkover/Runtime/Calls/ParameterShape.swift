/// An argument as the styles of the Parameter Object see it.
nonisolated enum ParameterShape: Sendable, Hashable {
    /// One text.
    case scalar(String)
    /// A list of texts.
    case list([String])
    /// Named texts, in order. What lies deeper has a name such as `range][from`.
    case object([Member])

    /// A named text of an object.
    struct Member: Sendable, Hashable {
        /// The name.
        var name: String
        /// The text.
        var text: String
    }

    /// The shape of any value of the API: that of its JSON, in which every type has exactly one spelling. Null, the
    /// empty list and the object without members are nil: they leave no trace (RFC 6570, section 2.3).
    init?(_ name: String, _ value: some JSONCodable) throws(SDK.ClientError) {
        if let text = value as? String {
            self = .scalar(text)
            return
        }
        switch try Self.json(name, value) {
        case .null: return nil
        case .array(let items):
            let texts = items.compactMap(\.parameterText)
            guard !texts.isEmpty else { return nil }
            self = .list(texts)
        case .object(let object):
            let members = object.members.flatMap { Self.members($0.name, $0.value) }
            guard !members.isEmpty else { return nil }
            self = .object(members)
        case let scalar:
            self = .scalar(scalar.parameterText ?? "")
        }
    }

    private static func json(_ name: String, _ value: some JSONCodable) throws(SDK.ClientError) -> SDK.JSONValue {
        do {
            return try JSONDocument.decode(from: JSONDocument.encode(value, as: .request), strictness: .tolerant)
        } catch let failure as EncodingFailure {
            throw .invalidArgument(name, failure.reason)
        } catch {
            throw .invalidArgument(name, "it cannot be written: \(error)")
        }
    }

    private static func members(_ name: String, _ value: SDK.JSONValue) -> [Member] {
        switch value {
        case .null: []
        case .array(let items): items.flatMap { members(name, $0) }
        case .object(let object): object.members.flatMap { members(name + "][" + $0.name, $0.value) }
        case .bool, .number, .string: [Member(name: name, text: value.parameterText ?? "")]
        }
    }
}

nonisolated extension SDK.JSONValue {
    /// The text of a scalar, without quotes; nil for null. What has parts stands as JSON.
    fileprivate var parameterText: String? {
        switch self {
        case .null: nil
        case .string(let text): text
        case .bool, .number, .array, .object: description
        }
    }
}
