/// The colours of diagnostics on a terminal.
struct TextStyle {
    /// Whether there are any.
    let color: DiagnosticPrinter.Color

    /// Something that stands out.
    func strong(_ text: String) -> String { wrap(text, in: "1") }

    /// Something that stands back.
    func faint(_ text: String) -> String { wrap(text, in: "2") }

    /// A mark below the source.
    func mark(_ text: String) -> String { wrap(text, in: "1;32") }

    /// A severity, or what stands for it.
    func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
        switch severity {
        case .error: wrap(text, in: "1;31")
        case .warning: wrap(text, in: "1;35")
        case .note: wrap(text, in: "1;36")
        }
    }

    private func wrap(_ text: String, in code: String) -> String {
        switch color {
        case .plain: text
        case .ansi: "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }
    }
}
