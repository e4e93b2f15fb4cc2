import Diagnostics

/// What stands between quotes: section 7 of RFC 8259.
extension JSONScanner {
    /// A text whose opening quote is next.
    mutating func string() throws(Stop) -> String {
        let opening = index
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: bytes[(opening + 1)..<(index - 1)], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { return try stringWithEscapes(opening: opening) }
            index += 1
        }
        throw endsInText(opening: opening)
    }

    /// Goes on with a text at its first byte that does not stand for itself.
    private mutating func stringWithEscapes(opening: Int) throws(Stop) -> String {
        var text: [UInt8] = []
        var plain = opening + 1
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 else {
                index += 1
                continue
            }
            text.append(contentsOf: bytes[plain..<index])
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte < 0x20 {
                try control(byte, opening: opening)
            } else {
                text.append(contentsOf: String(try escape()).utf8)
            }
            plain = index
        }
        throw endsInText(opening: opening)
    }

    /// The character of an escape whose backslash is next; U+FFFD for a wrong one.
    private mutating func escape() throws(Stop) -> Unicode.Scalar {
        let start = index
        index = min(index + 2, bytes.count)
        switch bytes[index - 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(start: start)
        default:
            index = start + 1
            let hint = "write \\\\ where a backslash is meant"
            try report("JSON has no such escape", from: start, to: start + 2, hint: hint)
            return "\u{FFFD}"
        }
    }

    /// The character of a `\u` escape that begins at `start`, whose digits are next.
    private mutating func unicodeEscape(start: Int) throws(Stop) -> Unicode.Scalar {
        guard let unit = hexadecimalUnit() else {
            try report("four hexadecimal digits belong after \\u", from: start, to: start + 2)
            return "\u{FFFD}"
        }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let second = index
        if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            index += 2
            if let trail = hexadecimalUnit(), UTF16.isTrailSurrogate(trail) {
                return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
            }
            index = second
        }
        try report("half of a surrogate pair stands alone; no character has this number", from: start, to: second)
        return "\u{FFFD}"
    }

    /// Four hexadecimal digits; where there are fewer, none is read.
    private mutating func hexadecimalUnit() -> UInt16? {
        guard index + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        index += 4
        return unit
    }

    /// Reports a control character, which RFC 8259 wants escaped; at the end of a line a quote was forgotten.
    private mutating func control(_ byte: UInt8, opening: Int) throws(Stop) {
        if byte == 0x0A || byte == 0x0D {
            let hint = "write \\n for a line break"
            throw stop("the string is not closed on its line", from: opening, to: index, hint: hint)
        }
        let name = byte == 0x09 ? "\\t" : "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        try report("a control character stands in a string", from: index, to: index + 1, hint: "write \(name)")
        index += 1
    }

    private mutating func endsInText(opening: Int) -> Stop {
        stop("the file ends inside a string", from: opening, to: bytes.count)
    }
}
