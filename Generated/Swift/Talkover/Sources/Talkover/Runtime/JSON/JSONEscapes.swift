nonisolated extension JSONBytes {
    /// The UTF-16 unit of an escape `\uXXXX` at the position, if its digits are hexadecimal.
    func escapedUnit(at position: Int) -> UInt16? {
        hexDigits(position + 2, 4).map { UInt16($0) }
    }

    /// The number that exactly so many hexadecimal digits from the position on are, or nil.
    func hexDigits(_ position: Int, _ count: Int) -> Int? {
        var value = 0
        for offset in position..<position + count {
            guard let digit = Character(UnicodeScalar(self[offset])).hexDigitValue else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// The character of one escape `\uXXXX` or of a pair of surrogates at the position, and how many bytes it took.
    func escapedScalar(at position: Int) -> (scalar: UnicodeScalar, length: Int)? {
        guard let first = escapedUnit(at: position) else { return nil }
        if let scalar = UnicodeScalar(first) { return (scalar, 6) }
        guard self[position + 6] == UInt8(ascii: "\\"), self[position + 7] == UInt8(ascii: "u"),
            let second = escapedUnit(at: position + 6),
            0xD800...0xDBFF ~= first, 0xDC00...0xDFFF ~= second,
            let scalar = UnicodeScalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
        else { return nil }
        return (scalar, 12)
    }

    /// The text of a string whose escapes have been checked; a lone surrogate becomes U+FFFD.
    var unescapedText: String {
        var output: [UInt8] = []
        output.reserveCapacity(count)
        var position = 0
        while position < count {
            let plain = endOfPlainText(from: position)
            output += part(position, plain).array
            position = plain
            guard self[position] == UInt8(ascii: "\\") else {
                if position < count { output.append(self[position]) }
                position += 1
                continue
            }
            let (scalar, length) = unescaped(at: position)
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            position += length
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func unescaped(at position: Int) -> (scalar: UnicodeScalar, length: Int) {
        switch self[position + 1] {
        case UInt8(ascii: "u"): escapedScalar(at: position) ?? ("\u{FFFD}", 6)
        case UInt8(ascii: "b"): ("\u{8}", 2)
        case UInt8(ascii: "f"): ("\u{C}", 2)
        case UInt8(ascii: "n"): ("\n", 2)
        case UInt8(ascii: "r"): ("\r", 2)
        case UInt8(ascii: "t"): ("\t", 2)
        case let byte: (UnicodeScalar(byte), 2)
        }
    }
}

nonisolated extension UInt16 {
    /// Whether the UTF-16 unit is half of a character.
    var isSurrogate: Bool { 0xD800...0xDFFF ~= self }
}
