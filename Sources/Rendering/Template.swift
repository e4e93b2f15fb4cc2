/// A template, read and checked: what is printed, in its order.
struct Template: Sendable {
    /// A part of a template.
    indirect enum Part: Sendable {
        /// Text as it is; none of its lines ends in blanks, though the last one may go on with them.
        case text([UInt8])
        /// A value.
        case value(Subject)
        /// Parts that are printed for each of a list, with an object, or where a flag is set.
        case section(Subject, [Part])
        /// Parts that are printed where there is nothing.
        case inverted(Subject, [Part])
        /// Another template, each line of which begins with this.
        case partial(String, indentation: [UInt8])
    }

    /// What a tag is about.
    struct Subject: Sendable {
        /// The name; `.` is the innermost value, nothing is the place in the innermost list.
        let name: String
        /// Which of several is meant.
        let transform: Transform?
    }

    /// Which of several is meant.
    enum Transform: String, Sendable, CaseIterable {
        case first, last
    }

    /// The parts, outermost first.
    let parts: [Part]
    /// The tags, in the order of the text.
    let tags: [TemplateTag]

    /// Reads the template called `name`, which may include those of `partials`.
    init(_ name: String, _ text: String, partials: Set<String>) throws(TemplateError) {
        let pieces = try templatePieces(of: name, text)
        var reader = TemplateReader(name: name, partials: partials)
        for piece in pieces { try reader.read(piece) }
        parts = try reader.finish()
        tags = reader.tags
    }
}

/// Puts the pieces of a template together, section by section.
private struct TemplateReader {
    let name: String
    let partials: Set<String>
    private(set) var tags: [TemplateTag] = []
    private var open: [(tag: TemplateTag, outer: [Template.Part])] = []
    private var parts: [Template.Part] = []

    init(name: String, partials: Set<String>) {
        self.name = name
        self.partials = partials
    }

    mutating func read(_ piece: TemplatePiece) throws(TemplateError) {
        switch piece {
        case .text(let text): parts.append(.text(withoutBlanksAtLineEnds(text)))
        case .tag(let tag): try read(tag, indentation: "")
        case .standing(let tag, let indentation): try read(tag, indentation: indentation)
        }
    }

    private mutating func read(_ tag: TemplateTag, indentation: Substring) throws(TemplateError) {
        tags.append(tag)
        switch tag.kind {
        case .value: parts.append(.value(try subject(of: tag)))
        case .section, .inverted:
            _ = try subject(of: tag)
            open.append((tag, parts))
            parts = []
        case .end: try close(tag)
        case .partial:
            guard partials.contains(tag.name) else { throw error(.unknownPartial(tag.name), at: tag) }
            parts.append(.partial(tag.name, indentation: Array(indentation.utf8)))
        case .comment: break
        case .forbidden: throw error(.forbiddenTag(tag.text), at: tag)
        }
    }

    private mutating func close(_ tag: TemplateTag) throws(TemplateError) {
        guard let (opening, outer) = open.popLast(), opening.name == tag.name, opening.transform == tag.transform else {
            throw error(.syntax("a section is closed that is not the one that is open"), at: tag)
        }
        let subject = try subject(of: opening)
        parts = outer + [opening.kind == .inverted ? .inverted(subject, parts) : .section(subject, parts)]
    }

    /// All parts; a section that is still open is a mistake.
    func finish() throws(TemplateError) -> [Template.Part] {
        if let tag = open.last?.tag { throw error(.syntax("a section is not closed"), at: tag) }
        return parts
    }

    private func subject(of tag: TemplateTag) throws(TemplateError) -> Template.Subject {
        guard let text = tag.transform else { return Template.Subject(name: tag.name, transform: nil) }
        guard let transform = Template.Transform(rawValue: text) else { throw error(.unknownTransform(text), at: tag) }
        return Template.Subject(name: tag.name, transform: transform)
    }

    private func error(_ mistake: TemplateError.Mistake, at tag: TemplateTag) -> TemplateError {
        TemplateError(template: name, line: tag.line, mistake: mistake)
    }
}

private func withoutBlanksAtLineEnds(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if byte == 0x0A { bytes.dropBlanks() }
        bytes.append(byte)
    }
    return bytes
}

extension [UInt8] {
    /// Removes the blanks at the end.
    mutating func dropBlanks() {
        while let last, last == 0x20 || last == 0x09 { removeLast() }
    }
}
