/// Backslashes and brackets.
extension PatternParser {
    /// What stands after a backslash outside of brackets.
    mutating func escape() throws(PatternMistake) -> PatternNode {
        guard let letter = rest.popFirst() else { throw PatternMistake("it ends in a backslash") }
        switch letter {
        case "b", "B": return .wordBoundary(isNegated: letter == "B")
        case "1"..."9": return .unsupported
        case "k" where rest.first == "<": return groupReference()
        default: return try set(escaped: letter).map(PatternNode.scalar) ?? .unsupported
        }
    }

    private mutating func groupReference() -> PatternNode {
        if let end = rest.firstIndex(of: ">") { rest = rest[rest.index(after: end)...] }
        return .unsupported
    }

    /// The characters that a letter after a backslash allows; nil where they are not known to us.
    private mutating func set(escaped letter: Unicode.Scalar) throws(PatternMistake) -> ScalarSet? {
        if let set = ScalarSet.named(letter) { return set }
        guard letter == "p" || letter == "P", rest.first == "{" else { return ScalarSet(value(escaped: letter)) }
        guard let end = rest.firstIndex(of: "}") else { throw PatternMistake("the name of a property never ends") }
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
        guard let property = UnicodeProperty(named: name) else { return nil }
        return ScalarSet(properties: [ScalarSet.Property(property: property, isNegated: letter == "P")])
    }

    /// The one scalar that a letter after a backslash, with what belongs to it, stands for.
    private mutating func value(escaped letter: Unicode.Scalar) -> UInt32 {
        switch letter {
        case "t": return 0x09
        case "n": return 0x0A
        case "v": return 0x0B
        case "f": return 0x0C
        case "r": return 0x0D
        case "0": return 0
        case "c": return controlLetter() ?? letter.value
        case "x": return hexadecimal(digits: 2) ?? letter.value
        case "u": return unicodeEscape() ?? letter.value
        default: return letter.value
        }
    }

    private mutating func controlLetter() -> UInt32? {
        guard let letter = rest.first, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else { return nil }
        rest.removeFirst()
        return letter.value % 32
    }

    private mutating func unicodeEscape() -> UInt32? {
        if rest.first == "{", let end = rest.prefix(12).firstIndex(of: "}"),
            let value = UInt32(String(rest[rest.index(after: rest.startIndex)..<end]), radix: 16), value <= 0x10_FFFF
        {
            rest = rest[rest.index(after: end)...]
            return value
        }
        guard let high = hexadecimal(digits: 4) else { return nil }
        let afterHigh = rest
        guard (0xD800...0xDBFF).contains(high), rest.popFirst() == "\\", rest.popFirst() == "u",
            let low = hexadecimal(digits: 4), (0xDC00...0xDFFF).contains(low)
        else {
            rest = afterHigh
            return high
        }
        return 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func hexadecimal(digits count: Int) -> UInt32? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
        rest.removeFirst(count)
        return UInt32(String(digits), radix: 16)
    }

    /// What is between brackets; the opening one was read.
    mutating func scalarClass() throws(PatternMistake) -> ScalarSet {
        var set = ScalarSet()
        if rest.first == "^" {
            rest.removeFirst()
            set.isNegated = true
        }
        while let scalar = rest.popFirst() {
            if scalar == "]" { return set }
            let low = try classAtom(scalar)
            guard let single = low.single, rest.first == "-", let high = try rangeEnd() else {
                set.formUnion(low)
                continue
            }
            guard let end = high.single else {
                set.formUnion(low)
                set.formUnion(high)
                set.formUnion(ScalarSet(("-" as Unicode.Scalar).value))
                continue
            }
            guard single <= end else { throw PatternMistake("a range in brackets is in the wrong order") }
            set.ranges.append(single...end)
        }
        throw PatternMistake("a bracket is never closed")
    }

    /// What stands after a hyphen in brackets; nil, and nothing is read, where the hyphen stands for itself.
    private mutating func rangeEnd() throws(PatternMistake) -> ScalarSet? {
        let start = rest
        rest.removeFirst()
        guard let scalar = rest.popFirst(), scalar != "]" else {
            rest = start
            return nil
        }
        return try classAtom(scalar)
    }

    private mutating func classAtom(_ scalar: Unicode.Scalar) throws(PatternMistake) -> ScalarSet {
        guard scalar == "\\" else { return ScalarSet(scalar.value) }
        guard let letter = rest.popFirst() else { throw PatternMistake("a bracket is never closed") }
        if letter == "b" { return ScalarSet(8) }
        guard let set = try set(escaped: letter) else { return ScalarSet(isUnknown: true) }
        return set
    }
}

extension ScalarSet {
    /// The only scalar; nil if there are others or none.
    fileprivate var single: UInt32? {
        guard ranges.count == 1, properties.isEmpty, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
