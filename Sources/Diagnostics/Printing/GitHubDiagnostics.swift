/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull request:
///
///     ::error file=spec/pets.yaml,line=12,col=5,endLine=12,endColumn=8,title=duplicate-key::the key "get" stands …
struct GitHubDiagnostics {
    /// The texts in which the diagnostics stand.
    let files: SourceFiles

    /// All of `diagnostics`, in their order, one command on a line each.
    func print(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { command(for: $0) + "\n" }.joined()
    }

    private func command(for diagnostic: Diagnostic) -> String {
        let name =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let properties = place(diagnostic.range) + [("title", diagnostic.code.rawValue)]
        let list = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
        return "::\(name) \(list)::\(escaped(message(of: diagnostic)))"
    }

    private func place(_ range: SourceRange?) -> [(String, String)] {
        guard let range else { return [] }
        let file = files[range.file]
        let start = file.position(at: range.start)
        let end = file.position(at: range.end)
        let first = [("file", file.path), ("line", "\(start.line)"), ("col", "\(start.column)")]
        // GitHub takes columns only where a place begins and ends in one line.
        let columns = start.line == end.line ? [("endColumn", "\(end.column)")] : []
        return first + [("endLine", "\(end.line)")] + columns
    }

    private func message(of diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.map { note in
            let file = files[note.range.file]
            let start = file.position(at: note.range.start)
            return "\(visible(note.message)) (\(visible(file.path)):\(start.line):\(start.column))"
        }
        let hint = diagnostic.hint.map { ["hint: " + visible($0)] } ?? []
        return ([visible(diagnostic.message)] + notes + hint).joined(separator: "\n")
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }

    private func escapedProperty(_ text: String) -> String {
        escaped(text).unicodeScalars.map { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
