/// The members of an object while a record is read from it.
///
/// Members are found in document order without searching; any other order costs a search and is as right. Of two
/// members with the same name the first counts. The same calls read from any other decoder.
nonisolated struct JSONFields: ~Copyable {
    /// The object; nil: a decoder of another kind holds the members.
    let object: JSONElement?
    /// The position behind the last member.
    let end: Int
    /// The key of the first member that has not been read; all before it have been.
    private(set) var firstUnread: Int
    /// The members that a decoder of another kind holds.
    let coded: CodedFields?

    /// The members of a value that must be an object.
    init(_ element: JSONElement) throws(DecodingFailure) {
        guard element.kind == .object else { throw element.mismatch("an object") }
        object = element
        firstUnread = element.position + 1
        end = element.index.next(element.position)
        coded = nil
    }

    /// The members that a decoder of another kind holds.
    init(_ coded: CodedFields) {
        object = nil
        firstUnread = 0
        end = 0
        self.coded = coded
    }

    /// A member that must be there.
    @inline(never) mutating func required<Value: JSONCodable>(_ key: StaticString) throws(DecodingFailure) -> Value {
        if let coded { return try coded.value(key.description) }
        guard let element = find(key) else { throw missing(key) }
        return try Value(from: element)
    }

    /// A member that must be there and may be null.
    mutating func nullable<Value: JSONCodable>(_ key: StaticString) throws(DecodingFailure) -> Value? {
        try required(key)
    }

    /// A member that may be absent; tolerantly read, a null that is no value stands for absent.
    @inline(never) mutating func optional<Value: JSONCodable>(_ key: StaticString) throws(DecodingFailure) -> Value? {
        if let coded {
            guard coded.has(key) else { return nil }
            return Value.holdsNull ? try coded.value(key.description) as Value : try coded.value(key.description)
        }
        guard let element = find(key) else { return nil }
        if element.kind == .null, element.index.strictness == .tolerant, !Value.holdsNull { return nil }
        return try Value(from: element)
    }

    @inline(never) private mutating func find(_ key: StaticString) -> JSONElement? {
        guard let index = object?.index else { return nil }
        var member = firstUnread
        while member < end {
            if index.key(member, is: key) {
                index.nodes.markAsRead(member)
                if member == firstUnread { firstUnread = index.next(member + 1) }
                return JSONElement(index: index, position: member + 1)
            }
            member = index.next(member + 1)
        }
        return nil
    }

    @inline(never) private func missing(_ key: StaticString) -> DecodingFailure {
        let path = (object?.path ?? "$") + JSONPath.member(key.description)
        return DecodingFailure(path: path, expected: "a member of that name", found: "none")
    }
}
