/// A result for people at a terminal.
struct TextReport: Sendable {
    /// The text.
    let text: String

    /// Writes a result down.
    init(_ result: VerificationResult) {
        let findings = result.findings.flatMap { ["DEVIATION \($0.words)", "    \($0.at)"] }
        let sections = [findings, result.probeLines, result.remarks, [result.conclusion]]
        text = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
