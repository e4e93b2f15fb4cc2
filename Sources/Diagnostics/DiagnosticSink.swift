/// Collects the diagnostics of one run, in the order in which they were found.
///
/// Stages take it `inout` and go on after reporting, so that one run shows several mistakes.
package struct DiagnosticSink: Sendable {
    /// All that was reported.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Whether an error is among them.
    package private(set) var hasErrors = false

    /// An empty collection.
    package init() {}

    /// Keeps one more.
    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    /// Keeps all that another has kept, after what is here.
    package mutating func add(_ other: DiagnosticSink) {
        diagnostics += other.diagnostics
        hasErrors = hasErrors || other.hasErrors
    }
}
