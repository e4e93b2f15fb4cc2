/// Collects the diagnostics of one run, in the order in which they were found.
///
/// Stages take it `inout` and go on after reporting, so that one run shows several mistakes.
package struct DiagnosticSink: Sendable {
    /// All that was reported.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Whether an error is among them.
    package private(set) var hasErrors = false
    private let strictness: Strictness

    /// An empty collection.
    package init(_ strictness: Strictness = .tolerant) {
        self.strictness = strictness
    }

    /// Keeps one more.
    package mutating func report(_ diagnostic: Diagnostic) {
        let severity = strictness.severity(of: diagnostic)
        diagnostics.append(severity == diagnostic.severity ? diagnostic : diagnostic.with(severity))
        if severity == .error { hasErrors = true }
    }

    /// Keeps all that another has kept, after what is here.
    package mutating func add(_ other: DiagnosticSink) {
        other.diagnostics.forEach { report($0) }
    }
}

/// What becomes of a document that breaks the letter, but whose meaning is safe to tell.
package enum Strictness: Sendable {
    /// A warning, and the output exists.
    case tolerant
    /// An error, and there is no output.
    case strict

    fileprivate func severity(of diagnostic: Diagnostic) -> Diagnostic.Severity {
        switch (self, diagnostic.severity) {
        case (.strict, .warning): .error
        case (.strict, let severity), (.tolerant, let severity): severity
        }
    }
}
