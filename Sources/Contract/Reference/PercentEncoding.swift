/// Percent-encoding by RFC 3986.
enum PercentEncoding {
    /// What stands as it is.
    enum Allowed {
        /// Letters, digits, `-`, `.`, `_` and `~` (section 2.3).
        case unreserved
        /// Those, the reserved characters (section 2.2), and escapes that are there already (RFC 6570, section 3.2.3).
        case reserved
        /// What may stand in a path or in a query, and escapes that are there already (sections 3.3 and 3.4).
        case target
        /// Everything: the style `cookie` takes texts as they are (OpenAPI 3.2.0, "Style Values").
        case everything
    }

    /// The UTF-8 bytes of `text`, all that is not allowed as `%XX` in capitals.
    static func encode(_ text: String, keeping allowed: Allowed = .unreserved) -> String {
        if allowed == .everything { return text }
        let bytes = Array(text.utf8)
        var result = ""
        for (index, byte) in bytes.enumerated() {
            if keeps(byte, allowed) || (allowed != .unreserved && isEscape(bytes[index...])) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }

    private static func keeps(_ byte: UInt8, _ allowed: Allowed) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: (allowed == .reserved && reserved.contains(byte)) || (allowed == .target && target.contains(byte))
        }
    }

    private static let target = Array("/?:@!$&'()*+,;=".utf8)

    private static let reserved = Array(":/?#[]@!$&'()*+,;=".utf8)

    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: "%") && bytes.dropFirst().prefix(2).count == 2
            && bytes.dropFirst().prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
