/// A result as Markdown: a table of the testees, and for each one a matrix and what failed.
struct MarkdownReport: Sendable {
    /// The text.
    let text: String

    /// Writes a result down.
    init(_ result: ConformanceResult) {
        let head = "# Conformance to the contract of \(Self.plain(result.api))"
        let conclusion = result.isGreen ? "**Conforms.**" : "**Does not conform.**"
        let problems = Self.list(result.problems)
        let sections = result.testees.map { Self.section($0, of: result) }
        text = ([head, conclusion, Self.summary(result)] + problems + sections).joined(separator: "\n\n") + "\n"
    }

    private static func summary(_ result: ConformanceResult) -> String {
        let rows = result.testees.map { testee in
            let tally = testee.tally
            let figures = VerdictKind.allCases.map { "\(tally[$0])" } + [Seconds(testee.seconds).text]
            let sdk = testee.introduction.map { "\($0.sdk), \($0.language)" } ?? "did not start"
            return row([plain(testee.name), plain(sdk)] + figures)
        }
        let head = ["testee", "SDK", "passed", "failed", "skipped", "failed as known", "not run", "time"]
        return ([row(head), row(["---", "---"] + head.dropFirst(2).map { _ in "---:" })] + rows).joined(separator: "\n")
    }

    private static func section(_ testee: TesteeResult, of result: ConformanceResult) -> String {
        let matrix = ConformanceMatrix(result, of: testee)
        let head = [row(["operation"] + matrix.groups), row(["---"] + matrix.groups.map { _ in "---:" })]
        let rows = matrix.rows.map { row(["`\($0.operation)`"] + $0.tallies.map(\.cell)) }
        let table = (head + rows).joined(separator: "\n")
        let failures = testee.vectors.filter { $0.verdict.kind == .failed }.map(failure)
        let skips = testee.skips.map { "- skipped: \($0.count) \(plain($0.reason))" }
        let lists = [failures, skips].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
        return (["## \(plain(testee.name))", table] + list(testee.problems) + lists).joined(separator: "\n\n")
    }

    private static func failure(_ result: VectorResult) -> String {
        let lines = result.verdict.words.flatMap { $0.split(whereSeparator: \.isNewline) }.map {
            "  - \(plain(String($0)))"
        }
        return (["- `\(result.vector.id)` (`\(result.vector.why)`)"] + lines).joined(separator: "\n")
    }

    private static func list(_ problems: [String]) -> [String] {
        problems.isEmpty ? [] : [problems.map { "- problem: \(plain($0))" }.joined(separator: "\n")]
    }

    private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    /// A text without meaning to Markdown, on one line.
    private static func plain(_ text: String) -> String {
        let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&"]
        return text.map { $0.isNewline ? " " : special.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
