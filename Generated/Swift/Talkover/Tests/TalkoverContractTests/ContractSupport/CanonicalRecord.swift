/// One member of a record in canonical form, or none where it is absent.
struct CanonicalMember {
    fileprivate var members: [JSONMember]

    /// A member that is always there.
    static func required(_ key: String, _ value: some CanonicalConvertible) -> CanonicalMember {
        CanonicalMember(members: [JSONMember(key: key, value: value.canonical)])
    }

    /// A member that is absent where it is nil.
    static func optional(_ key: String, _ value: (some CanonicalConvertible)?) -> CanonicalMember {
        CanonicalMember(members: value.map { [JSONMember(key: key, value: $0.canonical)] } ?? [])
    }

    /// A member that is null where it is nil.
    static func nullable(_ key: String, _ value: (some CanonicalConvertible)?) -> CanonicalMember {
        CanonicalMember(members: [JSONMember(key: key, value: value?.canonical ?? .null)])
    }

    /// The members which no property stands for.
    static func additional(_ values: [String: some CanonicalConvertible]) -> CanonicalMember {
        CanonicalMember(members: values.canonical.members ?? [])
    }
}

extension JSON {
    /// A record in canonical form.
    static func record(_ members: CanonicalMember...) -> JSON {
        .object(members.flatMap(\.members))
    }

    /// An error in canonical form: its kind, and what belongs to it.
    static func error(_ kind: String, _ members: CanonicalMember...) -> JSON {
        .object([JSONMember(key: "kind", value: .string(kind))] + members.flatMap(\.members))
    }

    /// A member of a union in canonical form: which case it is, and its value.
    static func union(_ name: String, _ value: some CanonicalConvertible) -> JSON {
        .object(["$case": .string(name), "value": value.canonical])
    }

    /// One of several answers in canonical form: its status as documented, and its value.
    static func answer(_ status: String, _ value: JSON) -> JSON {
        .object(["$answer": .string(status), "value": value])
    }

    /// A value of a union of a kind that the SDK does not know.
    static func unknown(_ value: some CanonicalConvertible) -> JSON {
        .object(["$unknown": value.canonical])
    }

    /// The case of a union and its value, as a caller gives it.
    func unionCase() throws -> (name: String, value: JSON) {
        guard let name = self["$case"]?.text, let value = self["value"] else {
            throw ContractFormatError("\(self) is not a value of a union")
        }
        return (name, value)
    }
}
