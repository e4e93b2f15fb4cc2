/// What the page says of one testee.
struct HTMLSection {
    /// The section.
    let text: String

    /// Writes down what was found of a testee.
    init(_ testee: TesteeResult, of result: ConformanceResult) {
        let name = MarkupText(testee.name).text
        let parts = [
            Self.problems(testee.problems), Self.table(ConformanceMatrix(result, of: testee)),
            Self.failures(testee, .failed, "Failed"), Self.failures(testee, .knownFailure, "Failed as known"),
            Self.skips(testee),
        ]
        text = "<section id=\"\(name)\">\n<h2>\(name)</h2>\n\(parts.joined())</section>"
    }

    /// A list of what is wrong beyond single vectors; nothing if nothing is.
    static func problems(_ problems: [String]) -> String {
        guard !problems.isEmpty else { return "" }
        let items = problems.map { "<li>\(MarkupText($0).text)</li>" }.joined(separator: "\n")
        return "<ul class=\"problems\">\n\(items)\n</ul>\n"
    }

    private static func table(_ matrix: ConformanceMatrix) -> String {
        let heads = matrix.groups.map { "<th scope=\"col\">\(MarkupText($0).text)</th>" }.joined()
        let rows = matrix.rows.map { row in
            let cells = row.tallies.map { "<td class=\"\($0.tone)\">\($0.cell)</td>" }.joined()
            return "<tr><th scope=\"row\">\(MarkupText(row.operation).text)</th>\(cells)</tr>"
        }
        return """
            <div class="matrix" tabindex="0">
            <table>
            <thead><tr><th scope="col">operation</th>\(heads)</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>

            """
    }

    private static func failures(_ testee: TesteeResult, _ kind: VerdictKind, _ title: String) -> String {
        let results = testee.vectors.filter { $0.verdict.kind == kind }
        guard !results.isEmpty else { return "" }
        let items = results.map { result in
            """
            <details class="\(kind.rawValue)">
            <summary><code>\(MarkupText(result.vector.id).text)</code></summary>
            <p>From <code>\(MarkupText(result.vector.why).text)</code></p>
            <pre>\(MarkupText(result.verdict.words.joined(separator: "\n")).text)</pre>
            </details>
            """
        }
        return "<h3>\(title) <small>\(results.count)</small></h3>\n\(items.joined(separator: "\n"))\n"
    }

    private static func skips(_ testee: TesteeResult) -> String {
        guard !testee.skips.isEmpty else { return "" }
        let items = testee.skips.map { "<li>\($0.count) \(MarkupText($0.reason).text)</li>" }.joined(separator: "\n")
        return "<h3>Skipped <small>\(testee.tally[.skipped])</small></h3>\n<ul class=\"skips\">\n\(items)\n</ul>\n"
    }
}

extension Tally {
    /// How a cell looks.
    fileprivate var tone: String {
        if self[.failed] > 0 { return "bad" }
        if self[.knownFailure] > 0 { return "known" }
        return self[.passed] > 0 ? "good" : "none"
    }
}
