/// A list or table that is not written where it is empty, so that files hold what was seen and nothing else.
@propertyWrapper
package struct Sparse<Value: Codable & Equatable & Sendable & Collection & EmptyCollection>: Equatable, Sendable {
    /// The list or table.
    package var wrappedValue: Value

    /// A list or table.
    package init(wrappedValue: Value) {
        self.wrappedValue = wrappedValue
    }
}

/// A collection that begins empty.
package protocol EmptyCollection {
    /// Nothing.
    init()
}

extension Array: EmptyCollection {}
extension Dictionary: EmptyCollection {}

extension Sparse: Codable {
    package init(from decoder: any Decoder) throws {
        wrappedValue = try Value(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

// What is synthesized for the types that have such members calls these, since they are closer than the general ones.

extension KeyedDecodingContainer {
    func decode<Value>(_ type: Sparse<Value>.Type, forKey key: Key) throws -> Sparse<Value> {
        try decodeIfPresent(type, forKey: key) ?? Sparse(wrappedValue: Value())
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Value>(_ value: Sparse<Value>, forKey key: Key) throws {
        if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
    }
}
