nonisolated extension XMLWriter {
    /// Where a text stands, which decides what must be escaped in it.
    enum Position {
        case text, attribute, characterData
    }

    /// The text of a value without parts.
    static func scalar(_ value: SDK.JSONValue, at path: String) throws(EncodingFailure) -> String {
        switch value {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): text
        case .array, .object: throw EncodingFailure(path: path, reason: "a value with parts is no text in XML")
        }
    }

    /// A text that says the same where it stands.
    static func escaped(_ text: String, _ position: Position, at path: String) throws(EncodingFailure) -> String {
        if let character = text.unicodeScalars.first(where: { !XMLScanner.allows($0) }) {
            let code = String(character.value, radix: 16, uppercase: true)
            throw EncodingFailure(path: path, reason: "XML cannot hold the character U+\(code)")
        }
        return escaped(unchecked: text, position)
    }

    /// A text that says the same where it stands, if XML can hold all of its characters.
    static func escaped(unchecked text: String, _ position: Position) -> String {
        // A carriage return that is no reference would be read as a line feed.
        if position == .characterData, !text.utf8.contains(0x0D), !text.isXMLBlank {
            return characterData(text)
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch (scalar, position) {
            case ("&", _): escaped += "&amp;"
            case ("<", _): escaped += "&lt;"
            case (">", _): escaped += "&gt;"
            case ("\r", _): escaped += "&#13;"
            case ("\"", .attribute): escaped += "&quot;"
            case ("\n", .attribute): escaped += "&#10;"
            case ("\t", .attribute): escaped += "&#9;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A CDATA section; the end of one is divided between two.
    private static func characterData(_ text: String) -> String {
        var section = "<![CDATA["
        var brackets = 0
        for scalar in text.unicodeScalars {
            if scalar == ">", brackets > 1 { section += "]]><![CDATA[" }
            brackets = scalar == "]" ? brackets + 1 : 0
            section.unicodeScalars.append(scalar)
        }
        return section + "]]>"
    }
}
