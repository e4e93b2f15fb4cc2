import Diagnostics

/// What is spelled without quotes: numbers, `true`, `false`, `null` and white space.
extension JSONScanner {
    /// A number whose first byte is next, as it is written: section 6 of RFC 8259.
    mutating func number() throws(Stop) -> Node.Value {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        let leadsWithZero = current == UInt8(ascii: "0")
        let integerDigits = skipDigits()
        var isWellFormed = integerDigits == 1 || integerDigits > 1 && !leadsWithZero
        var isInteger = true
        if current == UInt8(ascii: ".") {
            index += 1
            isInteger = false
            isWellFormed = skipDigits() > 0 && isWellFormed
        }
        if current | 0x20 == UInt8(ascii: "e") {
            index += 1
            isInteger = false
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            isWellFormed = skipDigits() > 0 && isWellFormed
        }
        guard isWellFormed, !isWordByte(current), current != UInt8(ascii: ".") else {
            return try malformedNumber(start: start)
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        return isInteger ? .integer(text) : .number(text)
    }

    /// `true`, `false` or `null`; any other word is reported and read as `null`.
    mutating func literal() throws(Stop) -> Node.Value {
        let start = index
        let word = skipWord()
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default:
            let hint =
                switch word.lowercased() {
                case "true", "false", "null": "write \(word.lowercased())"
                case "none", "nil", "undefined": "write null"
                case "nan", "inf", "infinity": "JSON has no such number"
                default: "write \"\(word)\" if it is a string"
                }
            try report("a word without quotes is null, true or false in JSON", from: start, to: index, hint: hint)
            return .null
        }
    }

    /// The key of a member that does not begin with a quote: reported, and read where it is a word.
    mutating func bareKey() throws(Stop) -> String {
        let start = index
        guard isWordByte(current) else { throw unexpected("a key in double quotes") }
        let word = skipWord()
        try report("a key is in double quotes in JSON", from: start, to: index, hint: "write \"\(word)\"")
        return word
    }

    /// Steps over white space, and over comments, which are reported.
    mutating func skipSpace() throws(Stop) {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "/"): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(Stop) {
        let start = index
        switch next {
        case UInt8(ascii: "/"):
            index = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        case UInt8(ascii: "*"):
            index += 2
            while index < bytes.count, current != UInt8(ascii: "*") || next != UInt8(ascii: "/") { index += 1 }
            index = min(index + 2, bytes.count)
        default:
            throw unexpected("a value")
        }
        try report("JSON has no comments", from: start, to: index)
    }

    private mutating func malformedNumber(start: Int) throws(Stop) -> Node.Value {
        while isWordByte(current) || [UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(current) {
            index += 1
        }
        let hint = "a number has no leading zero, and digits on both sides of its point"
        try report("this is no number in JSON", from: start, to: index, hint: hint)
        return .null
    }

    /// Steps over decimal digits; answers how many.
    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        return index - start
    }

    /// Steps over letters, digits, `_` and `$`; answers them.
    private mutating func skipWord() -> String {
        let start = index
        while isWordByte(current) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Whether a comment or a key without quotes is next, where the one value belongs.
    var beginsLikeYAML: Bool {
        let word = bytes[index...].prefix(while: isWordByte)
        let isLiteral = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
        let isNumber = word.first.map { $0 < UInt8(ascii: "A") } ?? true
        return current == UInt8(ascii: "#") || !isLiteral && !isNumber
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        default:
            false
        }
    }
}
