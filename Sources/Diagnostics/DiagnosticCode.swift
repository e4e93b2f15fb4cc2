/// Every mistake that Concord can name, once: its searchable name is the raw value.
///
/// Sorted by raw value. Each has a folder under `Tests/Diagnostics/` that shows it.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
    /// Two members of one mapping have the same key.
    case duplicateKey = "duplicate-key"

    /// A name of the document is taken, or means something else in the target language.
    case renamed = "renamed"

    /// The severity that the mistake has unless the reporter knows better.
    package var severity: Diagnostic.Severity {
        switch self {
        case .duplicateKey: .error
        case .renamed: .note
        }
    }
}
