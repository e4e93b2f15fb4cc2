/// What a scalar without quotes means: the core schema of YAML 1.2.2, section 10.3.2.
///
/// `no`, `on` and `2024-01-01` are text in it, which they were not in YAML 1.1.
enum CoreSchema {
    /// The value that `text` spells; text where it spells nothing else.
    static func value(of text: String) -> Node.Value {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: break
        }
        guard let first = text.utf8.first, startsNumber(first) else { return .string(text) }
        return number(text) ?? .string(text)
    }

    private static func startsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func number(_ text: String) -> Node.Value? {
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(".inf")
        case "-.inf", "-.Inf", "-.INF": return .number("-.inf")
        case ".nan", ".NaN", ".NAN": return .number(".nan")
        default: break
        }
        if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8) }
        return decimal(text)
    }

    /// An integer in another base, in decimal digits; what needs more than 64 bits stays text.
    private static func integer(_ digits: Substring, radix: Int) -> Node.Value? {
        guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
        return UInt64(digits, radix: radix).map { .integer(String($0)) }
    }

    /// `[-+]?` then digits with or without a point, of which one side may be empty, then an exponent or none.
    private static func decimal(_ text: String) -> Node.Value? {
        var rest = Substring(text).utf8
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = skipDigits(&rest)
        var isInteger = true
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            isInteger = false
            rest.removeFirst()
            fraction = skipDigits(&rest)
        }
        guard whole + fraction > 0 else { return nil }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard skipDigits(&rest) > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        return isInteger ? .integer(text) : .number(text)
    }

    private static func skipDigits(_ rest: inout Substring.UTF8View) -> Int {
        let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }.count
        rest.removeFirst(digits)
        return digits
    }
}
