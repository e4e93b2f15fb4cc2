/// Percent-encoded text, read (RFC 3986, section 2.1).
enum PercentText {
    /// What a plus sign means.
    enum Plus {
        /// Itself.
        case plus
        /// A space, as in forms.
        case space
    }

    /// The text of a document without escapes; percent signs that begin none stand for themselves.
    static func lenientlyDecoded(_ text: some StringProtocol) -> String {
        if let whole = decoded(text) { return whole }
        let pieces = text.split(separator: "%", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces[0])) { $0 + (decoded("%\($1)") ?? "%\($1)") }
    }

    /// The text without escapes; nil where an escape is broken or the bytes are not UTF-8.
    static func decoded(_ text: some StringProtocol, plus: Plus = .plus) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return String(text)
        }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst()?.hexadecimalDigit, let low = rest.popFirst()?.hexadecimalDigit else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+"): bytes.append(plus == .space ? UInt8(ascii: " ") : byte)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
