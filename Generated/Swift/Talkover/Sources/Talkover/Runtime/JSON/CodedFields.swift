/// A member's name as other coders want it.
nonisolated struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    /// A name that is not known beforehand.
    init(stringValue: String) {
        self.stringValue = stringValue
    }

    /// A documented name.
    init(_ name: StaticString) {
        stringValue = name.description
    }

    init?(intValue: Int) {
        nil
    }
}

/// The members that a decoder holds, read by the calls of `JSONFields`.
nonisolated final class CodedFields {
    private let container: KeyedDecodingContainer<JSONKey>
    private var read: Set<String> = []
    private var failure: (any Error)?

    /// Opens the decoder's object.
    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: JSONKey.self)
    }

    /// A member that must be there.
    func required<Value: JSONCodable>(_ name: StaticString) throws(DecodingFailure) -> Value {
        try reading(name) { try container.decode(Value.self, forKey: $0) }
    }

    /// A member that must be there and may be null.
    func nullable<Value: JSONCodable>(_ name: StaticString) throws(DecodingFailure) -> Value? {
        try reading(name) { try container.decodeNil(forKey: $0) ? nil : container.decode(Value.self, forKey: $0) }
    }

    /// A member that may be absent.
    func optional<Value: JSONCodable>(_ name: StaticString) throws(DecodingFailure) -> Value? {
        try reading(name) { key in
            guard Value.self == SDK.JSONValue.self else {
                return try container.decodeIfPresent(Value.self, forKey: key)
            }
            return container.contains(key) ? try container.decode(Value.self, forKey: key) : nil
        }
    }

    /// A member that may be absent, null or a value.
    func optionalNullable<Value: JSONCodable>(_ name: StaticString) throws(DecodingFailure) -> SDK.Nullable<Value>? {
        try reading(name) { key in
            guard container.contains(key) else { return nil }
            return try container.decode(SDK.Nullable<Value>.self, forKey: key)
        }
    }

    /// All members that have not been read.
    func additional<Value: JSONCodable>() throws(DecodingFailure) -> [String: Value] {
        var members: [String: Value] = [:]
        for key in container.allKeys where !read.contains(key.stringValue) {
            members[key.stringValue] = try reading(key) { try container.decode(Value.self, forKey: $0) }
        }
        return members
    }

    private func reading<Value>(
        _ name: StaticString,
        _ body: (JSONKey) throws -> Value
    ) throws(DecodingFailure) -> Value {
        let key = JSONKey(name)
        read.insert(key.stringValue)
        return try reading(key, body)
    }

    private func reading<Value>(_ key: JSONKey, _ body: (JSONKey) throws -> Value) throws(DecodingFailure) -> Value {
        do {
            return try body(key)
        } catch {
            failure = error
            throw DecodingFailure(path: "$" + JSONPath.member(key.stringValue), expected: "a value", found: "another")
        }
    }

    /// What the decoder itself reported, if it did.
    func cause(of failure: DecodingFailure) -> any Error {
        self.failure ?? failure.decodingError(at: [])
    }
}

nonisolated extension DecodingFailure {
    /// The failure as other decoders report it.
    func decodingError(at path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: description))
    }
}

/// The members that an encoder is given, written by the calls of `JSONObjectWriter`.
nonisolated final class CodedMembers {
    private var container: KeyedEncodingContainer<JSONKey>
    private var failure: (any Error)?

    /// Opens an object in the encoder.
    init(_ encoder: any Encoder) {
        container = encoder.container(keyedBy: JSONKey.self)
    }

    /// Writes a member; the first failure is kept.
    func encode(_ value: some JSONCodable, _ key: JSONKey) {
        do {
            try container.encode(value, forKey: key)
        } catch {
            failure = failure ?? error
        }
    }

    /// Throws what went wrong, if anything did.
    func finish() throws {
        if let failure { throw failure }
    }
}
