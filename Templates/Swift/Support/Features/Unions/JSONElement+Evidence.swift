/// What tells the kinds of a union apart, where a look at the JSON value does not.
nonisolated extension JSONElement {
    /// The first member of that name, if this is an object that has it.
    private func member(_ name: StaticString) -> JSONElement? {
        guard kind == .object else { return nil }
        var key = position + 1
        while key < index.next(position) {
            if index.key(key, is: name) { return JSONElement(index: index, position: key + 1) }
            key = index.next(key + 1)
        }
        return nil
    }

    /// What a member says that tells the kinds of a union apart: a text, or a number or truth value as it is spelled
    /// without a fraction of zero; nil if there is none.
    func discriminator(_ name: StaticString) -> String? {
        guard let member = member(name) else { return nil }
        switch member.kind {
        case .string: return index.text(of: member.position)
        case .bool: return index.bytes(of: member.position).text
        case .number: return member.spelledNumber
        case .null, .array, .object: return nil
        }
    }

    private var spelledNumber: String? {
        if let whole = try? integer() { return String(whole) }
        return (try? double()).map { String($0) }
    }

    /// Whether this is an object that has all the members.
    func has(_ names: StaticString...) -> Bool {
        names.allSatisfy { member($0) != nil }
    }

    /// Whether the value is a number without a fraction.
    var isInteger: Bool {
        kind == .number && DecimalNumber(index.bytes(of: position)).isIntegral
    }

    /// The value as a type that it may or may not be, for unions without anything that tells their kinds apart. Only
    /// documented values count, so that an open enumeration does not make the wrong kind fit.
    func attempt<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value? {
        do {
            return try JSONIndex.read(index.bytes, index.nodes, index.strictness, isTrying: true) {
                index throws(DecodingFailure) in try Value(from: JSONElement(index: index, position: position))
            }
        } catch {
            index.nodes.forgetReading(position..<index.next(position))
            return nil
        }
    }
}
