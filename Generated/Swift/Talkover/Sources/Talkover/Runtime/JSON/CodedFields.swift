/// A member's name as other coders want it.
nonisolated struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// The members that a decoder of another kind holds, for `JSONFields`.
nonisolated final class CodedFields {
    private let container: KeyedDecodingContainer<JSONKey>
    private var read: Set<String> = []
    /// What the decoder itself reported, if it did.
    private(set) var failure: (any Error)?

    /// Opens the decoder's object.
    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: JSONKey.self)
    }

    /// Whether the member is there, be it null.
    func has(_ name: StaticString) -> Bool {
        container.contains(JSONKey(stringValue: name.description))
    }

    /// The names of all members that have not been read.
    var unread: [String] { container.allKeys.map { $0.stringValue }.filter { !read.contains($0) } }

    /// A member that must be there.
    @inline(never) func value<Value: JSONCodable>(_ name: String) throws(DecodingFailure) -> Value {
        read.insert(name)
        do { return try container.decode(Value.self, forKey: JSONKey(stringValue: name)) } catch {
            throw failed(name, error)
        }
    }

    @inline(never) private func failed(_ name: String, _ error: any Error) -> DecodingFailure {
        failure = error
        return DecodingFailure(path: "$" + JSONPath.member(name), expected: "a value", found: "another")
    }
}
