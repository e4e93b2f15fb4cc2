/// A value of which the API documents some spellings and may send others.
nonisolated protocol OpenEnumeration: JSONCodable, RawRepresentable, CaseIterable, Hashable, Sendable,
    CustomStringConvertible
where RawValue: JSONCodable & Hashable & Sendable & CustomStringConvertible {
    /// Whether the document itself says that there are other values, so that they are right in strict mode too.
    static var documentsOthers: Bool { get }

    init(rawValue: RawValue)
}

nonisolated extension OpenEnumeration {
    static var documentsOthers: Bool { false }

    /// Whether this version of the API documents the value.
    public var isKnown: Bool { Self.allCases.contains(self) }

    /// The value as it is on the wire.
    public var description: String { rawValue.description }

    /// Whether both are spelled alike.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    /// Hashes the spelling.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    init(from element: JSONElement) throws(DecodingFailure) {
        self.init(rawValue: try RawValue(from: element))
        guard element.index.takesOthers || Self.documentsOthers || isKnown else {
            throw element.malformed("one of the documented values")
        }
    }
}

/// A closed enumeration needs no more than the conformance: any other value is refused.
nonisolated extension JSONCodable where Self: RawRepresentable, RawValue: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        guard let value = Self(rawValue: try RawValue(from: element)) else {
            throw element.malformed("one of the documented values")
        }
        self = value
    }

    func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }
}
