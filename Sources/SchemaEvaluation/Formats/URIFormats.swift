/// Which characters a URI may have.
enum URICharacters {
    /// Those of RFC 3986.
    case ascii
    /// Those of RFC 3987 as well.
    case international
}

/// Whether `text` is a URI of RFC 3986, or an IRI; without `needsScheme` also a relative reference.
func isURI(_ text: String, _ characters: URICharacters, needsScheme: Bool) -> Bool {
    let uri = URIReference(text)
    let hasLegalScheme = uri.scheme.map(isScheme) ?? !needsScheme
    return hasLegalScheme && (uri.authority.map { isAuthority($0, characters) } ?? true)
        && isPath(uri, characters)
        && [uri.query, uri.fragment].allSatisfy { part in part.map { has($0, "/?:@", characters) } ?? true }
}

private func isScheme(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    return text.utf8.allSatisfy {
        isUnreserved($0) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "~") || $0 == UInt8(ascii: "+")
    }
}

/// The first segment of a relative reference has no colon, which would end a scheme.
private func isPath(_ uri: URIReference, _ characters: URICharacters) -> Bool {
    guard has(uri.path, "/:@", characters) else { return false }
    guard uri.scheme == nil, uri.authority == nil else { return true }
    return !uri.path.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
}

private func isAuthority(_ text: String, _ characters: URICharacters) -> Bool {
    var host = Substring(text)
    if let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) {
        guard has(text[..<at], ":", characters) else { return false }
        host = text[text.utf8.index(after: at)...]
    }
    guard host.utf8.first == UInt8(ascii: "[") else {
        guard let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) else { return has(host, "", characters) }
        return has(host[..<colon], "", characters) && isPort(host[host.utf8.index(after: colon)...])
    }
    guard let end = host.firstIndex(of: "]") else { return false }
    let address = host[host.index(after: host.startIndex)..<end]
    let rest = host[host.index(after: end)...]
    let isFuture = address.lowercased().hasPrefix("v") && has(address, ":", .ascii) && address.contains(".")
    return (isIPv6(address) || isFuture) && (rest.isEmpty || rest.hasPrefix(":") && isPort(rest.dropFirst()))
}

private func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
}

/// Whether there are only unreserved characters, those of `sub-delims`, of `others`, and whole percent escapes.
private func has(_ text: some StringProtocol, _ others: String, _ characters: URICharacters) -> Bool {
    var missingDigits = 0
    for byte in text.utf8 {
        if missingDigits > 0 {
            guard isHexDigit(byte) else { return false }
            missingDigits -= 1
            continue
        }
        if byte == UInt8(ascii: "%") {
            missingDigits = 2
            continue
        }
        let isLegal =
            isUnreserved(byte) || "!$&'()*+,;=".utf8.contains(byte) || others.utf8.contains(byte)
            || (byte >= 0x80 && characters == .international)
        guard isLegal else { return false }
    }
    return missingDigits == 0
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || "-._~".utf8.contains(byte)
}

/// Whether `text` is a template of RFC 6570: expressions in braces between characters of URIs.
func isURITemplate(_ text: String) -> Bool {
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
        guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return false }
        guard isLiteral(rest[..<brace]), isExpression(rest[rest.index(after: brace)..<end]) else { return false }
        rest = rest[rest.index(after: end)...]
    }
    return isLiteral(rest)
}

private func isLiteral(_ text: Substring) -> Bool {
    has(text, "/?#[]:@", .international)
}

private func isExpression(_ text: Substring) -> Bool {
    let variables = text.first.map { "+#./;?&=,!@|".contains($0) } == true ? text.dropFirst() : text
    return variables.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
}

/// A name, and behind it `*` or the length of a prefix.
private func isVariable(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.count == 1 && text.hasSuffix("*") ? text.dropLast() : parts[0]
    let isName = !name.isEmpty && has(name, "", .ascii) && !name.contains("-")
    guard parts.count == 2 else { return isName }
    return isName && parts[1].utf8.count <= 4 && Int(parts[1]).map { $0 > 0 } == true
}
