nonisolated extension JSONElement {
    /// The text of a string member, which tells the kinds of a union apart; nil if there is none.
    func discriminator(_ name: StaticString) -> String? {
        guard let member = member(name), member.kind == .string else { return nil }
        return index.text(of: member.position)
    }

    /// Whether this is an object that has all the members.
    func has(_ names: StaticString...) -> Bool {
        names.allSatisfy { member($0) != nil }
    }

    /// Whether the value is a number without a fraction.
    var isInteger: Bool {
        kind == .number && DecimalNumber(index.bytes(of: position)).isIntegral
    }

    /// The value as a type that it may or may not be, for unions without anything that tells their kinds apart.
    func attempt<Value: JSONCodable>(_ type: Value.Type = Value.self) -> Value? {
        do {
            return try Value(from: self)
        } catch {
            index.nodes.forgetReading(position..<index.next(position))
            return nil
        }
    }

    /// The value as it stands, for a kind that the API does not document; refused in strict mode.
    func unknown() throws(DecodingFailure) -> SDK.JSONValue {
        guard index.strictness == .tolerant else { throw mismatch("one of the documented kinds") }
        return try SDK.JSONValue(from: self)
    }
}
