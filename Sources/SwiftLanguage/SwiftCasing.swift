import APIModel

/// How Swift spells words: `agent_id` is `agentID`, `URL` is `url` alone and `authorizationURL` at the end.
enum SwiftCasing {
    /// The spelling of types: `AgentID`.
    static func upper(_ texts: String...) -> String { spelled(texts, beginning: capitalized) }

    /// The spelling of everything else: `agentID`.
    static func lower(_ texts: String...) -> String { spelled(texts) { $0.text } }

    /// The words joined, the first as it is spelled at the beginning; a digit keeps its distance from a digit, and does
    /// not begin an identifier.
    private static func spelled(_ texts: [String], beginning: (Word) -> String) -> String {
        var name = ""
        for word in texts.lazy.flatMap(words) {
            let part = name.isEmpty ? beginning(word) : capitalized(word)
            if endsInNumber(name), startsWithNumber(part) { name += "_" }
            name += part
        }
        guard let first = name.unicodeScalars.first else { return "" }
        return beginsIdentifiers(first) ? name : "_" + name
    }

    /// Whether an identifier may begin with the character; those of ASCII need not be looked up.
    private static func beginsIdentifiers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        default: !scalar.isASCII && scalar.properties.isXIDStart
        }
    }

    private static func endsInNumber(_ text: String) -> Bool {
        guard let last = text.utf8.last else { return false }
        return last < 0x80 ? isDigit(last) : text.last?.isNumber == true
    }

    private static func startsWithNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first < 0x80 ? isDigit(first) : text.first?.isNumber == true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func capitalized(_ word: Word) -> String {
        if let acronym = acronyms[word.text] { return acronym }
        if word.isAcronym { return word.text.uppercased() }
        return word.text.capitalizedFirst
    }

    /// Words that Swift writes in capitals wherever they do not begin a name in small letters.
    private static let acronyms: [String: String] = {
        let capitals = [
            "api", "ascii", "cpu", "css", "csv", "dns", "gpu", "html", "http", "https", "id", "ip", "json", "jwt",
            "md5", "oidc", "pdf", "ram", "rsa", "sdk", "sha1", "sha256", "sms", "sql", "ssh", "ssl", "sso", "tcp",
            "tls",
            "ttl", "udp", "ui", "uri", "url", "usb", "utc", "utf8", "uuid", "vm", "xml", "yaml",
        ]
        var table = Dictionary(uniqueKeysWithValues: capitals.map { ($0, $0.uppercased()) })
        for plural in ["api", "id", "ip", "pdf", "uri", "url", "uuid", "vm"] {
            table[plural + "s"] = plural.uppercased() + "s"
        }
        table["oauth"] = "OAuth"
        table["oauth2"] = "OAuth2"
        table["ios"] = "iOS"
        return table
    }()
}
