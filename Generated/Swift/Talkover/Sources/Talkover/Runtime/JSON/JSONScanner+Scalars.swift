nonisolated extension JSONScanner {
    /// Reads a literal word: `true`, `false` or `null`.
    mutating func word(_ word: StaticString, _ kind: JSONKind) throws(DecodingFailure) {
        let start = position
        let end = start + word.utf8CodeUnitCount
        guard bytes.part(start, end).matches(word) else { throw unexpected("a value") }
        position = end
        append(kind, from: start)
    }

    /// Reads a number by the grammar of RFC 8259, section 6.
    mutating func number() throws(DecodingFailure) {
        let start = position
        var traits: JSONNode.Traits = []
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            try digits(position == start ? "a value" : "a digit")
        }
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            traits = .fractional
            try digits("a digit")
        }
        if bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            traits = .fractional
            if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
            try digits("a digit")
        }
        append(.number, from: start, traits)
    }

    private mutating func digits(_ expected: String) throws(DecodingFailure) {
        guard isDigit(bytes[position]) else { throw unexpected(expected) }
        repeat { position += 1 } while isDigit(bytes[position])
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    /// Reads a string: no control characters, known escapes, valid UTF-8.
    mutating func string() throws(DecodingFailure) {
        let start = position &+ 1
        position = bytes.endOfPlainText(from: start)
        let traits = bytes[position] == UInt8(ascii: "\"") ? [] : try restOfString()
        append(.string, from: start, traits)
        position &+= 1
    }

    /// Reads on from the first character that is not plain, up to the closing quote.
    @inline(never) private mutating func restOfString() throws(DecodingFailure) -> JSONNode.Traits {
        var traits: JSONNode.Traits = []
        while true {
            switch bytes[position] {
            case UInt8(ascii: "\""): return traits
            case UInt8(ascii: "\\"):
                traits = .escaped
                try escape()
            case 0x80...: try sequence()
            default: throw unexpected("the rest of a string")
            }
            position = bytes.endOfPlainText(from: position)
        }
    }

    private mutating func escape() throws(DecodingFailure) {
        switch bytes[position + 1] {
        case UInt8(ascii: "u"):
            guard let unit = bytes.escapedUnit(at: position) else { throw unexpected("four hexadecimal digits") }
            if strictness == .strict, unit.isSurrogate, bytes.escapedScalar(at: position) == nil {
                throw unexpected("a pair of surrogates")
            }
            // The second half of a pair is passed over with the first, or it would look like a lone one.
            position += bytes.escapedScalar(at: position)?.length ?? 6
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        default: throw unexpected("an escape that JSON knows")
        }
    }

    /// Passes over one character of two to four bytes, by the table 3-7 of the Unicode Standard.
    private mutating func sequence() throws(DecodingFailure) {
        let second = bytes[position + 1]
        let (length, isLegal) =
            switch bytes[position] {
            case 0xC2...0xDF: (2, second & 0xC0 == 0x80)
            case 0xE0: (3, 0xA0...0xBF ~= second)
            case 0xED: (3, 0x80...0x9F ~= second)
            case 0xE1...0xEF: (3, second & 0xC0 == 0x80)
            case 0xF0: (4, 0x90...0xBF ~= second)
            case 0xF1...0xF3: (4, second & 0xC0 == 0x80)
            case 0xF4: (4, 0x80...0x8F ~= second)
            default: (1, false)
            }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 {
            throw unexpected("valid UTF-8")
        }
        guard isLegal else { throw unexpected("valid UTF-8") }
        position += length
    }
}
