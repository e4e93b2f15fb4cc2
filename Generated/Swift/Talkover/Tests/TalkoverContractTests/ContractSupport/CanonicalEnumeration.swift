/// An enumeration, open or closed: a value that is not documented is `{"$unknown": …}`.
protocol CanonicalEnumeration: CanonicalConvertible, CanonicalReadable, RawRepresentable, CaseIterable
where RawValue: CanonicalConvertible & CanonicalReadable & Equatable {}

extension CanonicalEnumeration {
    var canonical: JSON {
        let isKnown = Self.allCases.contains { $0.rawValue == rawValue }
        return isKnown ? rawValue.canonical : .object(["$unknown": rawValue.canonical])
    }

    init(canonical: JSON) throws {
        let rawValue = try RawValue(canonical: canonical["$unknown"] ?? canonical)
        guard let value = Self(rawValue: rawValue) else {
            throw ContractFormatError("\(canonical) is not a value of \(Self.self)")
        }
        self = value
    }
}
