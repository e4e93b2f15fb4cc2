/// The forms in which a result is told.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text
    case json
    case junit
    case markdown
    case html

    /// A result in this form.
    package func text(of result: ConformanceResult) -> String {
        switch self {
        case .text: TextReport(result).text
        case .json: JSONReport(result).text
        case .junit: JUnitReport(result).text
        case .markdown: MarkdownReport(result).text
        case .html: HTMLReport(result).text
        }
    }
}
