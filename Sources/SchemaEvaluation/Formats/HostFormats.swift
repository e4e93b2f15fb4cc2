/// Whether `text` is a dotted quad of RFC 2673, without leading zeros.
func isIPv4(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
        && parts.allSatisfy { part in
            guard (1...3).contains(part.count), part.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return false }
            let value = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            return value < 256 && (part.count == 1 || part.first != UInt8(ascii: "0"))
        }
}

/// Whether `text` is an address of RFC 4291, section 2.2.
func isIPv6(_ text: some StringProtocol) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let bytes = Array(text.utf8)
    let gaps = bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: ":") }
    guard let gap = gaps.first else { return groups(bytes[...], mayEndInIPv4: true) == 8 }
    guard gaps.count == 1, let before = groups(bytes[..<gap], mayEndInIPv4: false),
        let after = groups(bytes[(gap + 2)...], mayEndInIPv4: true)
    else { return false }
    return before + after <= 7
}

/// How many groups of 16 bits there are between colons; nil if there is anything else.
private func groups(_ bytes: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    guard !bytes.isEmpty else { return 0 }
    var parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    if mayEndInIPv4, let last = parts.last, last.contains(UInt8(ascii: ".")) {
        guard isIPv4(String(decoding: last, as: UTF8.self)) else { return nil }
        parts.removeLast()
        count = 2
    }
    guard parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isHexDigit) }) else { return nil }
    return count + parts.count
}

/// Whether `byte` is a hexadecimal digit.
func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
}

/// Whether `text` is a host name of RFC 1123; labels that begin with `xn--` are of IDNA 2008.
func isHostname(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 253 else { return false }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { isLabel(Array($0)) }
}

/// Whether `text` is a host name of IDNA 2008, in letters of all scripts.
func isInternationalHostname(_ text: String) -> Bool {
    let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
        ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains($0)
    }
    return labels.allSatisfy { label in
        if label.allSatisfy(\.isASCII) { return isLabel(label.map { UInt8(ascii: $0) }) }
        return isInternationalLabel(Array(label))
    }
}

private func isLabel(_ label: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else { return false }
    guard label.allSatisfy({ $0 == hyphen || isLetterOrDigit($0) }) else { return false }
    guard label.count >= 4, label[2] == hyphen, label[3] == hyphen else { return true }
    let prefix = label[..<2].map { $0 | 0x20 }
    guard prefix == Array("xn".utf8), let decoded = punycodeDecoded(label[4...]) else { return false }
    return isInternationalLabel(decoded)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
}

/// Whether `text` is an address of RFC 5321, or of RFC 6531 where it is `international`.
func isEmail(_ text: String, international: Bool) -> Bool {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    guard isLocalPart(local, international: international) else { return false }
    if domain.hasPrefix("["), domain.hasSuffix("]") {
        let address = domain.dropFirst().dropLast()
        return address.lowercased().hasPrefix("ipv6:") ? isIPv6(address.dropFirst(5)) : isIPv4(address)
    }
    return international ? isInternationalHostname(String(domain)) : isHostname(domain)
}

private func isLocalPart(_ local: Substring, international: Bool) -> Bool {
    let bytes = Array(local.utf8)
    guard international || bytes.allSatisfy({ $0 < 0x80 }) else { return false }
    if bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
        return isQuotedText(bytes[1..<(bytes.count - 1)])
    }
    let atoms = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in
        !atom.isEmpty
            && atom.allSatisfy { $0 >= 0x80 || isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
}

private func isQuotedText(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let byte = rest.popFirst() {
        guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\"") else { return false }
        if byte == UInt8(ascii: "\\"), rest.popFirst() == nil { return false }
    }
    return true
}
