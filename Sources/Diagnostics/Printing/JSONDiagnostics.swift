/// Diagnostics for programs: one object, each diagnostic on a line of its own.
///
///     {"diagnostics": [
///       {"severity": "error", "code": "duplicate-key", "message": "…",
///        "file": "spec/pets.yaml", "line": 12, "column": 5, "endLine": 12, "endColumn": 8,
///        "pointer": "#/paths/~1pets", "hint": "…",
///        "notes": [{"message": "…", "file": "…", "line": 6, "column": 5, "endLine": 6, "endColumn": 8}]}
///     ],
///     "errors": 1, "warnings": 0, "notes": 0}
///
/// Keys stand in this order; those of a place, `pointer`, `hint` and `notes` are left out where there is none.
/// Lines and columns count from 1, columns in Unicode scalars; the end is exclusive.
struct JSONDiagnostics {
    /// The texts in which the diagnostics stand.
    let files: SourceFiles

    /// All of `diagnostics`, in their order.
    func print(_ diagnostics: [Diagnostic]) -> String {
        let lines = diagnostics.map { "  " + object(members(of: $0)) }.joined(separator: ",\n")
        let list = diagnostics.isEmpty ? "[]" : "[\n\(lines)\n]"
        let severities: [(String, Diagnostic.Severity)] = [
            ("errors", .error), ("warnings", .warning), ("notes", .note),
        ]
        let counts = severities.map { key, severity in
            "\"\(key)\": \(diagnostics.count { $0.severity == severity })"
        }
        return "{\"diagnostics\": \(list),\n\(counts.joined(separator: ", "))}\n"
    }

    private typealias Member = (key: String, json: String)

    private func members(of diagnostic: Diagnostic) -> [Member] {
        var members = [
            Member("severity", literal(diagnostic.severity.rawValue)),
            Member("code", literal(diagnostic.code.rawValue)),
            Member("message", literal(diagnostic.message)),
        ]
        members += place(diagnostic.range)
        if let pointer = diagnostic.pointer { members.append(Member("pointer", literal(pointer))) }
        if let hint = diagnostic.hint { members.append(Member("hint", literal(hint))) }
        if !diagnostic.notes.isEmpty {
            let notes = diagnostic.notes.map { object([Member("message", literal($0.message))] + place($0.range)) }
            members.append(Member("notes", "[" + notes.joined(separator: ", ") + "]"))
        }
        return members
    }

    private func place(_ range: SourceRange?) -> [Member] {
        guard let range else { return [] }
        let file = files[range.file]
        let start = file.position(at: range.start)
        let end = file.position(at: range.end)
        return [
            Member("file", literal(file.path)), Member("line", "\(start.line)"), Member("column", "\(start.column)"),
            Member("endLine", "\(end.line)"), Member("endColumn", "\(end.column)"),
        ]
    }

    private func object(_ members: [Member]) -> String {
        "{" + members.map { "\"\($0.key)\": \($0.json)" }.joined(separator: ", ") + "}"
    }

    /// A string literal of JSON, which no terminal that shows it obeys.
    private func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case _ where visible(String(scalar)) != String(scalar):
                String(scalar).utf16.map { unit in
                    let digits = String(unit, radix: 16)
                    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }.joined()
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
