import APIModel

/// JSON in which each text and each key begins with an escape, which changes none of them.
enum EscapedText {
    /// The text of `value` on one line.
    static func json(_ value: JSONValue) -> String {
        switch value {
        case .null, .boolean, .integer, .number: JSONText.compact(value)
        case .string(let text): quoted(text)
        case .array(let items): "[" + items.map(json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { quoted($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "\"\"" }
        let rest = JSONText.compact(.string(String(text.unicodeScalars.dropFirst())))
        return "\"" + String(first).utf16.map(escape).joined() + rest.dropFirst()
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
