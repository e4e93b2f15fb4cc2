/// How diagnostics are told.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// As compilers do: place, message, the line of the source and a mark below it.
    case text
    /// One object, for programs.
    case json
    /// Annotations of GitHub Actions.
    case github
}

/// Tells diagnostics in one of the formats.
package struct DiagnosticPrinter: Sendable {
    /// Whether a terminal reads along.
    package enum Color: Sendable {
        /// Nothing but text.
        case plain
        /// With the escape sequences of ANSI terminals; only ``DiagnosticFormat/text`` has them.
        case ansi
    }

    /// How diagnostics are told.
    package let format: DiagnosticFormat
    /// Whether a terminal reads along.
    package let color: Color

    /// A printer of one format.
    package init(format: DiagnosticFormat, color: Color = .plain) {
        self.format = format
        self.color = color
    }

    /// All of `diagnostics`, in their order, with places in `files`; each line ends in a line break.
    package func print(_ diagnostics: [Diagnostic], files: SourceFiles) -> String {
        switch format {
        case .text: TextDiagnostics(files: files, style: TextStyle(color: color)).print(diagnostics)
        case .json: JSONDiagnostics(files: files).print(diagnostics)
        case .github: GitHubDiagnostics(files: files).print(diagnostics)
        }
    }
}
