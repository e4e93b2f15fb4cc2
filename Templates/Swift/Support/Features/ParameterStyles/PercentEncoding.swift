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
        switch self {
        case .strict: text.percentEncoded
        case .allowingReserved: text.percentEncoded { $0[$1].isUnreserved || $0[$1].staysReserved(at: $1, in: $0) }
        case .plain: text
        }
    }
}

nonisolated extension UInt8 {
    fileprivate func staysReserved(at index: Int, in source: [UInt8]) -> Bool {
        guard self == 0x25 else { return ":/?#[]@!$&'()*+,;=".utf8.contains(self) }
        return JSONBytes.read(source) { $0.hexDigits(index + 1, 2) != nil }
    }
}
