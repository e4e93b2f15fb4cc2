/// An enumeration, open or closed: a value that is not documented is `{"$unknown": …}`.
///
/// A documented value is known by its name in the SDK: one that means another value on the wire is told.
protocol CanonicalEnumeration: CanonicalConvertible, CanonicalReadable, RawRepresentable, CaseIterable, Equatable
where RawValue: CanonicalConvertible & CanonicalReadable & Hashable {
    /// The documented values, by what they are on the wire.
    static var documented: [RawValue: Self] { get }
}

extension CanonicalEnumeration {
    var canonical: JSON {
        let wireValue = Self.documented.first { $0.value == self }?.key
        guard let wireValue, Self.allCases.contains(self) else { return .object(["$unknown": rawValue.canonical]) }
        return wireValue.canonical
    }

    init(canonical: JSON) throws {
        let wireValue = try RawValue(canonical: canonical["$unknown"] ?? canonical)
        guard let value = Self.documented[wireValue] ?? Self(rawValue: wireValue) else {
            throw ContractFormatError("\(canonical) is not a value of \(Self.self)")
        }
        self = value
    }
}
