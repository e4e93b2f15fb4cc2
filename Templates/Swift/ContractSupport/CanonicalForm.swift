/// A value which an SDK returns and which the contract compares, in the canonical form of `vectors.json`: keyed by the
/// names of the wire, and built from what users of the SDK can see.
protocol CanonicalConvertible: SendableMetatype {
    /// The canonical form.
    var canonical: JSON { get }
}

extension JSON {
    /// The canonical form of a value, whose type is not seen here: so nobody is warned of the deprecated members in it.
    static func canonical(_ value: some CanonicalConvertible) -> JSON { value.lasting }
}

/// A value which a call takes as an argument, made from its canonical form as a user of the SDK would make it.
protocol CanonicalReadable: SendableMetatype {
    /// Reads the canonical form.
    init(canonical: JSON) throws
}

extension String: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .string(self) }

    init(canonical: JSON) throws {
        guard let text = canonical.text else { throw ContractFormatError("\(canonical) is not a text") }
        self = text
    }
}

extension Bool: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .bool(self) }

    init(canonical: JSON) throws {
        guard case .bool(let value) = canonical else { throw ContractFormatError("\(canonical) is not a Boolean") }
        self = value
    }
}

extension Int: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .number(JSONNumber(self)) }

    init(canonical: JSON) throws {
        guard let value = canonical.integer else { throw ContractFormatError("\(canonical) is not an integer") }
        self = value
    }
}

extension Double: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { isFinite ? .number(JSONNumber(self)) : .object(["$number": .string(description)]) }

    init(canonical: JSON) throws {
        guard case .number(let number) = canonical, let value = number.double else {
            throw ContractFormatError("\(canonical) is not a number")
        }
        self = value
    }
}

extension Optional: CanonicalConvertible where Wrapped: CanonicalConvertible {
    /// Nil is null; a member that nil leaves out is `CanonicalMember.optional`.
    var canonical: JSON { self?.canonical ?? .null }
}

extension Optional: CanonicalReadable where Wrapped: CanonicalReadable {
    init(canonical: JSON) throws {
        self = canonical == .null ? nil : try Wrapped(canonical: canonical)
    }
}

extension Array: CanonicalConvertible where Element: CanonicalConvertible {
    var canonical: JSON { .array(map(\.canonical)) }
}

extension Array: CanonicalReadable where Element: CanonicalReadable {
    init(canonical: JSON) throws {
        guard let items = canonical.items else { throw ContractFormatError("\(canonical) is not an array") }
        self = try items.map { try Element(canonical: $0) }
    }
}

extension Dictionary: CanonicalConvertible where Key == String, Value: CanonicalConvertible {
    var canonical: JSON {
        .object(sorted { $0.key < $1.key }.map { JSONMember(key: $0.key, value: $0.value.canonical) })
    }
}

extension Dictionary: CanonicalReadable where Key == String, Value: CanonicalReadable {
    init(canonical: JSON) throws {
        guard let members = canonical.members else { throw ContractFormatError("\(canonical) is not an object") }
        self = try [String: Value](uniqueKeysWithValues: members.map { ($0.key, try Value(canonical: $0.value)) })
    }
}
