/// A result for a page.
struct MarkdownReport: Sendable {
    /// The text, in CommonMark with tables.
    let text: String

    /// Writes a result down.
    init(_ result: VerificationResult) {
        let table = ["| operation | where | what | seen |", "| --- | --- | --- | --- |"]
        let rows = result.findings.map { finding in
            let cells = [
                finding.operation, finding.subject.words, finding.deviation.words,
                "\(finding.count) of \(finding.chances)",
            ]
            return "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
        }
        let lists = (result.probeLines + result.remarks).map { "- " + Self.escaped($0) }
        let sections = [
            ["# \(Self.escaped(result.evidence.api))"], [Self.escaped(result.conclusion)],
            rows.isEmpty ? [] : table + rows,
            lists,
        ]
        text = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "|*_`<>[]\\&#".contains(character) { escaped.append("\\") }
            escaped.append(character.isNewline ? " " : character)
        }
    }
}
