extension JSON {
    /// The same value with `{"$int": "…"}` as the number that it stands for: numbers here lose nothing anyway.
    var withPlainIntegers: JSON {
        switch self {
        case .null, .bool, .number, .string: return self
        case .array(let items): return .array(items.map(\.withPlainIntegers))
        case .object(let members):
            if members.count == 1, let text = self["$int"]?.text { return .number(JSONNumber(text)) }
            return .object(members.map { JSONMember(key: $0.key, value: $0.value.withPlainIntegers) })
        }
    }

    /// The same value with integers beyond ±2^53 as `{"$int": "…"}`, as all readers of JSON can take it.
    var withGuardedIntegers: JSON {
        switch self {
        case .null, .bool, .string: return self
        case .number(let number):
            let isSafe = number.integer.map { $0.magnitude <= 1 << 53 } ?? !number.isPlainInteger
            return isSafe ? self : .object(["$int": .string(number.text)])
        case .array(let items): return .array(items.map(\.withGuardedIntegers))
        case .object(let members):
            return .object(members.map { JSONMember(key: $0.key, value: $0.value.withGuardedIntegers) })
        }
    }

    /// A member that must be there.
    func member(_ key: String) throws -> JSON {
        guard let value = self[key] else { throw ContractFormatError("\(key) is missing") }
        return value
    }

    /// A member that must be a text.
    func string(_ key: String) throws -> String {
        guard let text = try member(key).text else { throw ContractFormatError("\(key) is not a text") }
        return text
    }

    /// A member that must be an integer.
    func number(_ key: String) throws -> Int {
        guard let number = try member(key).integer else { throw ContractFormatError("\(key) is not an integer") }
        return number
    }

    /// A member that must be an array.
    func list(_ key: String) throws -> [JSON] {
        guard let items = try member(key).items else { throw ContractFormatError("\(key) is not an array") }
        return items
    }

    /// A member that must be an object, by its keys.
    func table(_ key: String) throws -> [String: JSON] {
        guard let members = try member(key).members else { throw ContractFormatError("\(key) is not an object") }
        return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// A member that must be an object of texts, if it is there.
    func texts(_ key: String) throws -> [(name: String, value: String)] {
        guard let object = self[key] else { return [] }
        guard let members = object.members else { throw ContractFormatError("\(key) is not an object") }
        return try members.map { member in
            guard let text = member.value.text else { throw ContractFormatError("\(member.key) is not a text") }
            return (name: member.key, value: text)
        }
    }

    /// A member that must be one of the values of an enumeration, if it is there.
    func choice<Choice: RawRepresentable>(_ key: String, default usual: Choice) throws -> Choice
    where Choice.RawValue == String {
        guard let value = self[key] else { return usual }
        guard let choice = value.text.flatMap(Choice.init(rawValue:)) else {
            throw ContractFormatError("\(key) has a value that is not known here")
        }
        return choice
    }
}
