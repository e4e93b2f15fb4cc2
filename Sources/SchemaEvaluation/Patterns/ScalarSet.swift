/// The characters that one place of a regular expression allows.
struct ScalarSet: Sendable {
    /// Stretches of scalars; halves of surrogate pairs may be named, and never match.
    var ranges: [ClosedRange<UInt32>] = []
    /// Properties of which a scalar may have any.
    var properties: [Property] = []
    /// Whether it is all others that are allowed.
    var isNegated = false
    /// Whether it names a property that is not known to us, so that nothing can be said.
    var isUnknown = false

    /// A property, or the lack of it.
    struct Property: Sendable {
        let property: UnicodeProperty
        let isNegated: Bool
    }

    /// Whether `scalar` is allowed.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isMember =
            ranges.contains { $0.contains(scalar.value) }
            || properties.contains { $0.property.holds(for: scalar) != $0.isNegated }
        return isMember != isNegated
    }

    /// Allows what `other`, which negates nothing as a whole, allows.
    mutating func formUnion(_ other: ScalarSet) {
        ranges += other.ranges
        properties += other.properties
        isUnknown = isUnknown || other.isUnknown
    }

    /// The scalars between the stretches; they are in order and do not touch.
    fileprivate static func complement(of ranges: [ClosedRange<UInt32>]) -> ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        return ScalarSet(ranges: gaps + [next...0x10_FFFF])
    }
}

extension ScalarSet {
    /// One scalar.
    init(_ value: UInt32) {
        self.init(ranges: [value...value])
    }

    /// All but the ends of lines: `.`
    static let withoutLineEnds = ScalarSet.complement(of: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

    /// The classes that a letter after a backslash names, `\d` and its kin; nil for other letters.
    static func named(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d": ScalarSet(ranges: digits)
        case "D": complement(of: digits)
        case "w": ScalarSet(ranges: wordScalars)
        case "W": complement(of: wordScalars)
        case "s": ScalarSet(ranges: whiteSpace)
        case "S": complement(of: whiteSpace)
        default: nil
        }
    }

    /// Whether `scalar` is of a word as `\b` has it.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        wordScalars.contains { $0.contains(scalar.value) }
    }

    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    private static let wordScalars: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    private static let whiteSpace: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
}
