/// A media type or a range of them, as documents and headers name them (RFC 9110, sections 8.3.1 and 12.5.1).
package struct MediaRange: Hashable, Sendable {
    /// As it is written.
    package let text: String
    /// `application` of `application/json`, in lower case; `*`: any.
    package let type: String
    /// `json` of `application/json`, in lower case; `*`: any.
    package let subtype: String
    /// The parameters by their names in lower case, without `q`.
    package let parameters: [String: String]
    /// How much it is wanted, from 0 to 1.
    package let quality: Double

    /// The range that a text names.
    package init(_ text: String) {
        let pieces = text.split(separator: ";").map { $0.trimmed }
        let names = (pieces.first ?? "").lowercased().split(separator: "/", maxSplits: 1).map(String.init)
        var parameters: [String: String] = [:]
        for piece in pieces.dropFirst() {
            let parts = piece.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            guard parts.count == 2 else { continue }
            parameters[parts[0].lowercased()] = parts[1].trimmingQuotes
        }
        quality = parameters.removeValue(forKey: "q").flatMap(Double.init) ?? 1
        self.text = text
        self.parameters = parameters
        type = names.first ?? ""
        subtype = names.count > 1 ? names[1] : type == "*" ? "*" : ""
    }

    /// Whether another one, which names no range, lies within. Parameters such as `charset` do not count.
    package func contains(_ other: MediaRange) -> Bool {
        (type == "*" || type == other.type) && (subtype == "*" || subtype == other.subtype)
    }

    /// How closely it says what is meant.
    package var precision: Int { (type == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) }

    /// Whether it is one of JSON.
    package var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || (type == "*" && subtype == "*") }
    /// Whether it is one of XML.
    package var isXML: Bool { subtype == "xml" || subtype.hasSuffix("+xml") }

    /// A media type within the range, for a body that has to have one.
    package var concrete: String {
        if !text.contains("*") { return text }
        return switch type {
        case "*": "application/json"
        case "text": "text/plain"
        case "image": "image/png"
        case "application": "application/octet-stream"
        default: "\(type)/octet-stream"
        }
    }
}

extension StringProtocol {
    /// The text without blanks around it.
    package var trimmed: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// The text without quotation marks around it.
    package var trimmingQuotes: String {
        count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : String(self)
    }
}
