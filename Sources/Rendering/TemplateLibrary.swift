package import CodeGeneration
import Mustache

/// The templates of one language, checked, ready to print.
///
/// The engine is silent about mistakes, so six rules surround it; no other module imports it.
///
/// 1. Templates are text, not HTML, and have one way to write each thing: values, sections, partials, comments.
/// 2. Only a ``ViewValue`` is printed; what is known and missing is ``ViewValue/absent``.
/// 3. A name that no view knows is an error with the template and its line.
/// 4. Each partial and each transform exists: checked when the library is made, before anything is printed.
/// 5. No line ends in blanks, and the text ends in one newline.
/// 6. Text of several lines is a list of lines, so that partials indent it.
///
/// Printing is pure: any number of tasks may use one library at a time.
package struct TemplateLibrary: Sendable {
    private let templates: [String: [TemplateTag]]
    private let engine: MustacheLibrary

    /// Reads and checks `templates`; those of `overrides` replace the ones of the same names.
    package init(
        templates: [(name: String, text: String)],
        overrides: [(name: String, text: String)] = []
    ) throws(TemplateError) {
        let names = Set(templates.map(\.name))
        for override in overrides where !names.contains(override.name) {
            throw TemplateError(template: override.name, line: nil, mistake: .unknownTemplate)
        }
        var engine = MustacheLibrary()
        var tags: [String: [TemplateTag]] = [:]
        for (name, text) in templates + overrides {
            tags[name] = try checkedTags(of: name, text, partials: names)
            engine.register(try parsedTemplate(name, text), named: name)
        }
        self.templates = tags
        self.engine = engine
    }

    /// Prints `view` with the template called `name`.
    package func render(_ name: String, _ view: ViewValue) throws(TemplateError) -> String {
        let root = RootScope(view)
        guard let text = engine.render(root, withTemplate: name) else {
            throw TemplateError(template: name, line: nil, mistake: .unknownTemplate)
        }
        guard root.unknownNames.isEmpty else {
            throw unknownNames(root.unknownNames, in: name)
        }
        return withoutTrailingBlanks(text)
    }

    /// The mistake, at the first place that uses one of the names: in the template or in one that it includes.
    private func unknownNames(_ names: [String], in template: String) -> TemplateError {
        var waiting = [template]
        var seen: Set<String> = []
        while let current = waiting.popLast() {
            guard seen.insert(current).inserted else { continue }
            for tag in templates[current] ?? [] {
                if tag.kind == .partial { waiting.append(tag.name) }
                guard tag.kind != .partial, names.contains(tag.name) else { continue }
                return TemplateError(template: current, line: tag.line, mistake: .unknownNames(names))
            }
        }
        return TemplateError(template: template, line: nil, mistake: .unknownNames(names))
    }
}

private func checkedTags(
    of name: String,
    _ text: String,
    partials: Set<String>
) throws(TemplateError) -> [TemplateTag] {
    let tags = templateTags(in: text)
    for tag in tags {
        if let mistake = mistake(in: tag, partials: partials) {
            throw TemplateError(template: name, line: tag.line, mistake: mistake)
        }
    }
    return tags
}

private func mistake(in tag: TemplateTag, partials: Set<String>) -> TemplateError.Mistake? {
    switch tag.kind {
    case .forbidden: return .forbiddenTag(tag.text)
    case .partial: return partials.contains(tag.name) ? nil : .unknownPartial(tag.name)
    case .comment: return nil
    case .value, .section, .end:
        guard let transform = tag.transform else { return nil }
        return ["first", "last"].contains(transform) ? nil : .unknownTransform(transform)
    }
}

/// Reads a template as plain text: a standalone tag before its first line says so and leaves no trace.
private func parsedTemplate(_ name: String, _ text: String) throws(TemplateError) -> MustacheTemplate {
    do {
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
        let line = error.context.lineNumber - 1
        throw TemplateError(template: name, line: line, mistake: .syntax(words(for: error.error)))
    } catch {
        throw TemplateError(template: name, line: nil, mistake: .syntax("\(error)"))
    }
}

/// The engine's names of mistakes in words; of those that the checks before do not find.
private func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed that is not the one that is open"
    case .expectedSectionEnd: "a section is not closed"
    case .unfinishedName: "a tag is not closed, or its name is none"
    default: "the template is not written as Mustache has it (\(error))"
    }
}

private func withoutTrailingBlanks(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        if byte == 0x0A { dropBlanks(from: &bytes) }
        bytes.append(byte)
    }
    while let last = bytes.last, last == 0x0A || last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + "\n"
}

private func dropBlanks(from bytes: inout [UInt8]) {
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
}
