/// What percent-encoding leaves as it is.
nonisolated enum PercentEncoding: Sendable {
    /// Unreserved characters only (RFC 3986, section 2.3).
    case strict
    /// Reserved characters and percent-encoded triplets too, as in RFC 6570's `{+value}` (section 3.2.3).
    case allowingReserved
    /// Everything: headers are not percent-encoded.
    case plain

    /// The text in percent-encoded UTF-8.
    func encode(_ text: String) -> String {
        if self == .plain { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        for (index, byte) in source.enumerated() {
            if byte.isUnreserved || self == .allowingReserved && byte.staysReserved(at: index, in: source) {
                bytes.append(byte)
            } else {
                bytes += [0x25, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}

nonisolated extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    fileprivate func staysReserved(at index: Int, in source: [UInt8]) -> Bool {
        guard self == 0x25 else { return ":/?#[]@!$&'()*+,;=".utf8.contains(self) }
        return JSONBytes.read(source) { $0.hexDigits(index + 1, 2) != nil }
    }
}
