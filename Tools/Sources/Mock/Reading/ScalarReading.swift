import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

extension Node {
    /// The type of JSON that the value has.
    var jsonType: JSONType {
        switch value {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .sequence: .array
        case .mapping: .object
        }
    }
}

/// What a single text means.
enum ScalarReading {
    /// The first reading that fits the schema; where none does, the one that tells best what is wrong.
    static func node(_ text: String, as outline: TextOutline?, _ schemas: MessageSchemas) -> Node {
        guard let outline else { return Node(.string(text)) }
        let readings = readings(of: text, outline.types)
        guard readings.count > 1 else { return readings.first ?? Node(.string(text)) }
        return readings.first { schemas.violation(of: $0, with: outline.id) == nil } ?? readings[0]
    }

    /// All that a text can mean where these types are allowed; a text that means nothing else is text.
    private static func readings(of text: String, _ types: Set<JSONType>) -> [Node] {
        var readings: [Node] = []
        if types.contains(.integer) || types.contains(.number), let number = number(text) { readings.append(number) }
        if types.contains(.boolean), let flag = Bool(text) { readings.append(Node(.boolean(flag))) }
        if types.contains(.null), text.isEmpty || text == "null" { readings.append(Node(.null)) }
        if types.contains(.string) || readings.isEmpty { readings.append(Node(.string(text))) }
        return readings
    }

    /// The number that a text spells as JSON does (RFC 8259, section 6): no blanks, no plus sign, no leading zeros.
    private static func number(_ text: String) -> Node? {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: \.isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        rest = rest.dropFirst(whole.count)
        if rest.isEmpty { return Node(.integer(text)) }
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: \.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) { rest.removeFirst() }
            let digits = rest.prefix(while: \.isDigit)
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
        }
        return rest.isEmpty ? Node(.number(text)) : nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
