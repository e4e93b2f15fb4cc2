/// A tag of a template.
struct TemplateTag: Hashable {
    /// What a tag does.
    enum Kind: Hashable {
        case value, section, inverted, partial, comment, end, forbidden
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

    /// Whether the tag leaves no trace of a line that it has for itself.
    var mayStandAlone: Bool {
        switch kind {
        case .section, .inverted, .partial, .comment, .end: true
        case .value, .forbidden: false
        }
    }
}

/// A piece of a template: text as it is, or a tag.
enum TemplatePiece: Hashable {
    case text(Substring)
    case tag(TemplateTag)
    /// A tag with a line for itself, and the blanks before it.
    case standing(TemplateTag, indentation: Substring)
}

/// All pieces of a template, in order; a tag that is not closed on its line is a mistake.
func templatePieces(of name: String, _ text: String) throws(TemplateError) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = text[...]
    var number = 0
    while !rest.isEmpty {
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")).map { rest.utf8.index(after: $0) } ?? rest.endIndex
        number += 1
        pieces += try linePieces(of: name, rest[..<end], line: number)
        rest = rest[end...]
    }
    return pieces
}

/// The pieces of one line, its newline included.
private func linePieces(of name: String, _ line: Substring, line number: Int) throws(TemplateError) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = line
    while let start = pair(of: UInt8(ascii: "{"), in: rest) {
        let body = rest[start.upperBound...]
        guard let end = pair(of: UInt8(ascii: "}"), in: body) else {
            throw TemplateError(template: name, line: number, mistake: .syntax("a tag is not closed on its line"))
        }
        if start.lowerBound > rest.startIndex { pieces.append(.text(rest[..<start.lowerBound])) }
        pieces.append(.tag(templateTag(body[..<end.lowerBound], line: number)))
        rest = body[end.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return standing(pieces) ?? pieces
}

/// The one tag of a line that has nothing else but blanks; nil if there is something else.
private func standing(_ pieces: [TemplatePiece]) -> [TemplatePiece]? {
    var found: TemplateTag?
    var indentation: Substring = ""
    for piece in pieces {
        switch piece {
        case .text(let text):
            guard text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else { return nil }
            if found == nil { indentation = text }
        case .tag(let tag), .standing(let tag, _):
            guard found == nil, tag.mayStandAlone else { return nil }
            found = tag
        }
    }
    return found.map { [.standing($0, indentation: indentation)] }
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
    let isDotted = name.utf8.count > 1 && name.utf8.contains(UInt8(ascii: "."))
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
    guard let first = body.unicodeScalars.first else { return (.value, body) }
    let kind: TemplateTag.Kind =
        switch first {
        case "#": .section
        case "^": .inverted
        case "/": .end
        case ">": .partial
        case "!": .comment
        case "{", "&", "=", "%", "$", "<", "*": .forbidden
        default: .value
        }
    return (kind, kind == .value ? body : Substring(body.unicodeScalars.dropFirst()))
}

private func nameAndTransform(in content: Substring) -> (name: String, transform: String?) {
    let trimmed = content.utf8.filter { $0 != UInt8(ascii: " ") }
    guard let open = trimmed.firstIndex(of: UInt8(ascii: "(")), trimmed.last == UInt8(ascii: ")") else {
        return (String(decoding: trimmed, as: UTF8.self), nil)
    }
    let name = String(decoding: trimmed[(open + 1)...].dropLast(), as: UTF8.self)
    return (name, String(decoding: trimmed[..<open], as: UTF8.self))
}
