package import CodeGeneration

/// The templates of one language, checked, ready to print.
///
/// They are written in a small part of Mustache, and hold finished words alone:
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
    private let templates: [String: Template]

    /// Reads and checks `templates`; those of `overrides` replace the ones of the same names.
    package init(
        templates: [(name: String, text: String)],
        overrides: [(name: String, text: String)] = []
    ) throws(TemplateError) {
        let names = Set(templates.map(\.name))
        for override in overrides where !names.contains(override.name) {
            throw TemplateError(template: override.name, line: nil, mistake: .unknownTemplate)
        }
        var read: [String: Template] = [:]
        for (name, text) in templates + overrides { read[name] = try Template(name, text, partials: names) }
        self.templates = read
        for name in names.sorted() where includes(name, in: name) {
            throw TemplateError(template: name, line: nil, mistake: .syntax("the template includes itself"))
        }
    }

    /// Whether printing `template` comes to `name` again.
    private func includes(_ name: String, in template: String) -> Bool {
        var waiting = [template]
        var seen: Set<String> = []
        while let current = waiting.popLast() {
            for tag in templates[current]?.tags ?? [] where tag.kind == .partial {
                if tag.name == name { return true }
                if seen.insert(tag.name).inserted { waiting.append(tag.name) }
            }
        }
        return false
    }

    /// Prints `view` with the template called `name`.
    package func render(_ name: String, _ view: ViewValue) throws(TemplateError) -> [UInt8] {
        guard let template = templates[name] else {
            throw TemplateError(template: name, line: nil, mistake: .unknownTemplate)
        }
        var printer = TemplatePrinter(view, templates: templates)
        printer.print(template.parts)
        guard printer.unknownNames.isEmpty else { throw unknownNames(printer.unknownNames, in: name) }
        return printer.finished()
    }

    /// The mistake, at the first place that uses one of the names: in the template or in one that it includes.
    private func unknownNames(_ names: [String], in template: String) -> TemplateError {
        var waiting = [template]
        var seen: Set<String> = []
        while let current = waiting.popLast() {
            guard seen.insert(current).inserted else { continue }
            for tag in templates[current]?.tags ?? [] {
                if tag.kind == .partial { waiting.append(tag.name) }
                guard tag.kind != .partial, names.contains(tag.name) else { continue }
                return TemplateError(template: current, line: tag.line, mistake: .unknownNames(names))
            }
        }
        return TemplateError(template: template, line: nil, mistake: .unknownNames(names))
    }
}
