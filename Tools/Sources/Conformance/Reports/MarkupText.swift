/// A text as it may stand in XML and HTML, between tags and in attributes.
struct MarkupText {
    /// The text with what has a meaning there escaped, and what may not stand there replaced.
    let text: String

    /// Escapes a text.
    init(_ plain: String) {
        text = plain.unicodeScalars.map(Self.escaped).joined()
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        case "\n": "&#10;"
        case "\t": "&#9;"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F || [0xFFFE, 0xFFFF].contains(scalar.value): "\u{FFFD}"
        default: String(scalar)
        }
    }
}
