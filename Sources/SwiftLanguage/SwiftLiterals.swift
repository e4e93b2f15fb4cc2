import APIModel
import CodeGeneration

/// Text of a document as Swift may hold it: in a string literal or in a comment. Nothing else reads it.
enum SwiftLiterals {
    /// A string literal that means exactly `text`, whatever is in it.
    static func string(_ text: String) -> String {
        "\"" + (isPlain(text) ? text : text.unicodeScalars.map(escaped).joined()) + "\""
    }

    /// A string literal that means exactly `text`.
    static func string(_ text: DocumentText) -> String { string(text.unescaped) }

    /// The lines between the quotes of a literal of several lines that means exactly `text`, each of at most `width`
    /// columns; nil if the text has no blanks at which it could be broken.
    static func longString(_ text: String, width: Int) -> [String]? {
        var lines: [String] = []
        var line = ""
        for word in wordsWithBlanks(isPlain(text) ? text : text.unicodeScalars.map(escaped).joined()) {
            if !line.isEmpty, line.columns + word.columns + 1 > width {
                lines.append(line + "\\")
                line = ""
            }
            line += word
        }
        guard !lines.isEmpty, !line.isEmpty else { return nil }
        return lines + [line]
    }

    /// The words of a text, each with the blanks behind it.
    private static func wordsWithBlanks(_ text: String) -> [String] {
        let blank = UInt8(ascii: " ")
        let bytes = Array(text.utf8)
        var words: [String] = []
        var start = 0
        var (isWord, isBlank) = (false, false)
        for (index, byte) in bytes.enumerated() {
            if byte != blank, isWord, isBlank {
                words.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index
            }
            isBlank = byte == blank
            isWord = isWord || !isBlank
        }
        return bytes.isEmpty ? words : words + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// The lines of a comment in CommonMark, at most `width` columns each where words allow it; without `///`.
    ///
    /// Each line is a comment of its own, so that nothing in it can end the comment. What cannot be seen is spelled
    /// out, fences are closed, and nothing is taken for a field of a documentation comment.
    static func comment(_ text: DocumentText, width: Int) -> [String] {
        CommentText(width: width).lines(visible(text.unescaped))
    }

    /// The text on one line, for a comment or a list.
    static func line(_ text: DocumentText) -> String {
        Wrapping.words(of: visible(text.unescaped)).joined(separator: " ")
    }

    /// Text in a code span of CommonMark, on one line.
    static func code(_ text: String) -> String {
        let content = onOneLine(visible(text))
        guard content.utf8.contains(UInt8(ascii: "`")) else { return "`\(content)`" }
        return "`` \(content.replacing("``", with: "` `")) ``"
    }

    private static func onOneLine(_ text: String) -> String {
        if text.allBytes({ (0x20...0x7E).contains($0) }) { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Whether the text can stand in a literal as it is; most can, and are not looked at scalar by scalar.
    private static func isPlain(_ text: String) -> Bool {
        text.allBytes { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case " "..."~": String(scalar)
        default: isInvisible(scalar) ? spelledOut(scalar) : String(scalar)
        }
    }

    /// `text` with what cannot be seen spelled out, and with line breaks of one kind.
    private static func visible(_ text: String) -> String {
        if text.allBytes({ (0x20...0x7E).contains($0) || $0 == 0x09 || $0 == 0x0A }) { return text }
        var result = ""
        for character in text {
            if character.isNewline {
                result += "\n"
            } else {
                result += character.unicodeScalars.map { $0 != "\t" && isInvisible($0) ? spelledOut($0) : String($0) }
                    .joined()
            }
        }
        return result
    }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// Whether a reader, or a compiler, would not see the character: controls, direction marks, separators.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        case .format: scalar != "\u{200D}"
        default: false
        }
    }
}

extension SwiftLiterals {
    /// A number as Swift writes it, without a fraction where there is none.
    static func number(_ value: Double) -> String {
        guard let integer = Int(exactly: value) else { return "\(value)" }
        return "\(integer)"
    }
}
