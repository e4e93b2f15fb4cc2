/// The keys that a JSON pointer leads along, RFC 6901; nil if `text` is none. A `#` before it is left out.
package func pointerKeys(_ text: String) -> [String]? {
    let pointer = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard !pointer.isEmpty else { return [] }
    guard pointer.hasPrefix("/") else { return nil }
    var keys: [String] = []
    for key in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
        guard let key = unescapedKey(key) else { return nil }
        keys.append(key)
    }
    return keys
}

/// A key with `~1` and `~0` put back; nil if a tilde stands for nothing.
private func unescapedKey(_ key: Substring) -> String? {
    guard key.utf8.contains(UInt8(ascii: "~")) else { return String(key) }
    var text = ""
    var isEscaped = false
    for character in key {
        switch (isEscaped, character) {
        case (true, "0"): text.append("~")
        case (true, "1"): text.append("/")
        case (true, _): return nil
        case (false, "~"): break
        case (false, _): text.append(character)
        }
        isEscaped = !isEscaped && character == "~"
    }
    return isEscaped ? nil : text
}

/// `fragment` with its percent-escapes put back, RFC 3986 section 2.1; nil if one is broken or the bytes are no UTF-8.
package func percentDecoded(_ fragment: some StringProtocol) -> String? {
    guard fragment.utf8.contains(UInt8(ascii: "%")) else { return String(fragment) }
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexadecimalDigit), let low = rest.popFirst().flatMap(hexadecimalDigit)
        else { return nil }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
}
