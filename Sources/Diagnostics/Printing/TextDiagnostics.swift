/// Diagnostics as compilers tell them:
///
///     spec/pets.yaml:12:5: error: the key "get" stands twice in one mapping [duplicate-key]
///        12 |     get:
///           |     ^~~
///     spec/pets.yaml:6:5: note: it stands here first
///         6 |     get:
///           |     ^~~
///       hint: …
struct TextDiagnostics {
    /// The texts in which the diagnostics stand.
    let files: SourceFiles
    /// The colours.
    let style: TextStyle

    /// How often one code of one severity is told in full; the rest is counted.
    private static let repetitions = 20

    /// What is told alike: errors are not hidden behind warnings of the same code.
    private struct Group: Hashable {
        let code: DiagnosticCode
        let severity: Diagnostic.Severity

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            severity = diagnostic.severity
        }
    }

    /// All of `diagnostics`, in their order.
    func print(_ diagnostics: [Diagnostic]) -> String {
        var told: [Group: Int] = [:]
        var blocks: [String] = []
        for diagnostic in diagnostics {
            told[Group(diagnostic), default: 0] += 1
            if told[Group(diagnostic), default: 0] <= Self.repetitions { blocks.append(block(for: diagnostic)) }
        }
        return blocks.joined() + countsOfTheRest(told, in: diagnostics)
    }

    private func countsOfTheRest(_ told: [Group: Int], in diagnostics: [Diagnostic]) -> String {
        var counted = told
        return diagnostics.compactMap { diagnostic in
            guard let count = counted.removeValue(forKey: Group(diagnostic)), count > Self.repetitions else {
                return nil
            }
            return "… and \(count - Self.repetitions) more like it [\(diagnostic.code.rawValue)]\n"
        }.joined()
    }

    private func block(for diagnostic: Diagnostic) -> String {
        let severity = style.severity(diagnostic.severity, diagnostic.severity.rawValue + ":")
        let code = style.faint("[\(diagnostic.code.rawValue)]")
        var lines = [prefix(diagnostic.range) + "\(severity) \(style.strong(visible(diagnostic.message))) \(code)"]
        lines += excerpt(diagnostic.range)
        for note in diagnostic.notes {
            lines.append(prefix(note.range) + "\(style.severity(.note, "note:")) \(visible(note.message))")
            lines += excerpt(note.range)
        }
        if let hint = diagnostic.hint { lines.append("  \(style.strong("hint:")) \(visible(hint))") }
        if let pointer = diagnostic.pointer { lines.append("  \(style.faint("at \(visible(pointer))"))") }
        return lines.map { $0 + "\n" }.joined()
    }

    private func prefix(_ range: SourceRange?) -> String {
        guard let range else { return "" }
        let file = files[range.file]
        let position = file.position(at: range.start)
        return style.strong("\(visible(file.path)):\(position.line):\(position.column):") + " "
    }

    private func excerpt(_ range: SourceRange?) -> [String] {
        guard let range else { return [] }
        let file = files[range.file]
        let line = file.position(at: range.start).line
        let excerpt = SourceExcerpt(of: file, line: line, range: range)
        let number = String(line)
        let margin = String(repeating: " ", count: max(5, number.utf8.count))
        let gutter = margin.dropLast(number.utf8.count) + number
        return [
            style.faint("\(gutter) |") + (excerpt.text.isEmpty ? "" : " " + excerpt.text),
            style.faint("\(margin) |") + " " + style.mark(excerpt.marks),
        ]
    }
}
