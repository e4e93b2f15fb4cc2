/// A tag of a template, as far as the checks need it.
struct TemplateTag: Hashable {
    /// What a tag does.
    enum Kind: Hashable {
        case value, section, partial, comment, end, forbidden
    }

    /// What the tag does.
    let kind: Kind
    /// The name in the tag, without a transform.
    let name: String
    /// The transform, as in `first()`.
    let transform: String?
    /// The line, from 1.
    let line: Int
    /// The tag as it stands.
    let text: String
}

/// All tags of a template, in order: our own reading of the text, since the engine keeps its own to itself.
func templateTags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let newline = UInt8(ascii: "\n")
    for (index, line) in text.utf8.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
        var rest = Substring(line)
        while let tag = nextTag(in: &rest) {
            tags.append(templateTag(tag, line: index + 1))
        }
    }
    return tags
}

private func nextTag(in rest: inout Substring) -> Substring? {
    guard let start = pair(of: UInt8(ascii: "{"), in: rest) else { return nil }
    let body = rest[start.upperBound...]
    guard let end = pair(of: UInt8(ascii: "}"), in: body) else { return nil }
    rest = body[end.upperBound...]
    return body[..<end.lowerBound]
}

/// Where a byte first stands twice in a row.
private func pair(of byte: UInt8, in text: Substring) -> Range<Substring.Index>? {
    var rest = text.utf8
    while let first = rest.firstIndex(of: byte) {
        rest = rest[rest.index(after: first)...]
        if rest.first == byte { return first..<rest.index(after: rest.startIndex) }
    }
    return nil
}

private func templateTag(_ body: Substring, line: Int) -> TemplateTag {
    let (kind, content) = kindAndContent(of: body)
    let (name, transform) = nameAndTransform(in: content)
    let isDotted = name.count > 1 && name.contains(".")
    let isForbidden = isDotted && kind != .comment && kind != .partial
    return TemplateTag(
        kind: isForbidden ? .forbidden : kind,
        name: name,
        transform: transform,
        line: line,
        text: "{{\(body)}}"
    )
}

private func kindAndContent(of body: Substring) -> (TemplateTag.Kind, Substring) {
    switch body.first {
    case "#", "^": (.section, body.dropFirst())
    case "/": (.end, body.dropFirst())
    case ">": (.partial, body.dropFirst())
    case "!": (.comment, body.dropFirst())
    case "{", "&", "=", "%", "$", "<", "*": (.forbidden, body.dropFirst())
    default: (.value, body)
    }
}

private func nameAndTransform(in content: Substring) -> (name: String, transform: String?) {
    let trimmed = content.filter { $0 != " " }
    guard let open = trimmed.firstIndex(of: "("), trimmed.last == ")" else { return (String(trimmed), nil) }
    return (String(trimmed[trimmed.index(after: open)...].dropLast()), String(trimmed[..<open]))
}
