import SourceNodes

/// Texts in quotes, and numbers.
extension JSONPathParser {
    /// A text in single or double quotes, with JSON's escapes.
    mutating func quotedText() throws(JSONPathMistake) -> String {
        let start = offset
        let quote = text[offset]
        offset += 1
        var bytes: [UInt8] = []
        while let byte = next, byte != quote {
            guard byte >= 0x20 else { throw mistake("a control character cannot stand in quotes") }
            offset += 1
            if byte == UInt8(ascii: "\\") { bytes += try escape(in: quote).utf8 } else { bytes.append(byte) }
        }
        guard next == quote else {
            throw JSONPathMistake(offset: start, message: "the quote is never closed", hint: nil)
        }
        offset += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands behind a backslash.
    private mutating func escape(in quote: UInt8) throws(JSONPathMistake) -> String {
        let byte = next
        let start = offset - 1
        offset += 1
        switch byte {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "\\"): return "\\"
        case quote: return String(Unicode.Scalar(quote))
        case UInt8(ascii: "u"): return String(try escapedScalar(from: start))
        default: throw JSONPathMistake(offset: start, message: "there is no such escape", hint: nil)
        }
    }

    /// A character by its number, in two halves where it needs them.
    private mutating func escapedScalar(from start: Int) throws(JSONPathMistake) -> Unicode.Scalar {
        let first = hexadecimalNumber()
        if let first, let scalar = Unicode.Scalar(first) { return scalar }
        guard let first, (0xD800..<0xDC00).contains(first), skip("\\u"), let second = hexadecimalNumber(),
            (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONPathMistake(offset: start, message: "the escape names no character", hint: nil) }
        return scalar
    }

    private mutating func hexadecimalNumber() -> UInt32? {
        guard offset + 4 <= text.count else { return nil }
        let digits = text[offset..<offset + 4]
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        offset += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// A number as JSON spells it.
    mutating func number() throws(JSONPathMistake) -> Node.Value {
        let start = offset
        while let byte = next, isNumberByte(byte) { offset += 1 }
        let spelling = String(decoding: text[start..<offset], as: UTF8.self)
        guard isJSONNumber(text[start..<offset]), Double(spelling) != nil else {
            throw JSONPathMistake(offset: start, message: "\"\(spelling)\" is no number", hint: nil)
        }
        return .number(spelling)
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// Whether the digits stand as JSON wants them: no leading zero, digits on both sides of the point.
    private func isJSONNumber(_ spelling: ArraySlice<UInt8>) -> Bool {
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        let body = spelling.first == UInt8(ascii: "-") ? spelling.dropFirst() : spelling
        let whole = body.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        let rest = body[whole.endIndex...]
        guard rest.first == UInt8(ascii: ".") else { return true }
        return rest.dropFirst().first.map(isDigit) ?? false
    }
}
