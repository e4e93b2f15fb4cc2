nonisolated extension XMLScanner {
    /// Reads a name, which may have one colon with something on both sides (Namespaces in XML 1.0, section 4).
    mutating func readName() throws(XMLFailure) -> String {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count < 3, parts.allSatisfy({ Self.isName($0) }) else {
            position = start
            throw failure(name.isEmpty ? "no name" : "a name that XML does not allow")
        }
        return name
    }

    /// Whether a text is a name without a colon.
    static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first, isStart(first) else { return false }
        return text.unicodeScalars.allSatisfy { isStart($0) || isPart($0) }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isXMLBlankByte(byte) || [UInt8]("<>/=?&;\"'".utf8).contains(byte)
    }

    /// XML 1.0, production 4, without the colon.
    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x1_0000...0xE_FFFF:
            true
        default: false
        }
    }

    /// XML 1.0, production 4a.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }

    // MARK: The declaration

    /// Reads the XML declaration, if there is one: it may only say that the text is UTF-8.
    mutating func readDeclaration() throws(XMLFailure) {
        guard isAt("<?xml"), position + 5 < bytes.count, isXMLBlankByte(bytes[position + 5]) else { return }
        guard let end = find("?>") else { throw failure("an XML declaration without an end") }
        let words = String(decoding: bytes[position + 5..<end], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
        guard words.hasPrefix("version=\"1.") || words.hasPrefix("version='1.") else {
            throw failure("a version of XML that is not read")
        }
        if let encoding = Self.value(of: "encoding=", in: words), !["utf-8", "utf8", "us-ascii"].contains(encoding) {
            throw failure("the encoding \(encoding)")
        }
        position = end + 2
    }

    private static func value(of key: String, in words: String) -> String? {
        let parts = words.split(separator: "\"").flatMap { $0.split(separator: "'") }
        guard let index = parts.firstIndex(where: { $0.hasSuffix(key) }), index + 1 < parts.count else { return nil }
        return String(parts[index + 1])
    }
}
