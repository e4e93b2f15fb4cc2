/// The forms in which a result is told.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text
    case json
    case markdown

    /// A result in this form.
    package func text(of result: VerificationResult) throws -> String {
        switch self {
        case .text: TextReport(result).text
        case .json: try JSONReport(result).text()
        case .markdown: MarkdownReport(result).text
        }
    }
}
