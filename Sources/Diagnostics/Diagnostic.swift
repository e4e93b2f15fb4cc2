/// One thing to tell the user about the input: what is wrong, where, and what would be right.
package struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    package enum Severity: String, Hashable, Sendable, Comparable {
        /// Something worth knowing; the output is as asked for.
        case note
        /// The output exists, but is not all that the document says, or the document breaks the letter.
        case warning
        /// No safe output exists.
        case error

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Another place that takes part in the mistake, such as the first of two equal keys.
    package struct Note: Hashable, Sendable {
        /// What stands there, in a few words.
        package let message: String
        /// Where it stands.
        package let range: SourceRange

        /// A remark about another place.
        package init(_ message: String, at range: SourceRange) {
            self.message = message
            self.range = range
        }
    }

    /// The searchable name of the mistake.
    package let code: DiagnosticCode
    /// How much it matters.
    package let severity: Severity
    /// What is wrong: lower case, no full stop, names in quotes.
    package let message: String
    /// Where; nil when the mistake has no place in a file.
    package let range: SourceRange?
    /// The JSON pointer of the place within its document, such as `#/paths/~1pets/get`.
    package let pointer: String?
    /// Other places that take part.
    package let notes: [Note]
    /// The remedy, in the imperative, when there is one to name.
    package let hint: String?

    /// A diagnostic; severity is the code's own unless said otherwise.
    package init(
        _ code: DiagnosticCode,
        _ message: String,
        at range: SourceRange?,
        pointer: String? = nil,
        notes: [Note] = [],
        hint: String? = nil,
        severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.range = range
        self.pointer = pointer
        self.notes = notes
        self.hint = hint
    }

    /// The same with another severity.
    func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(code, message, at: range, pointer: pointer, notes: notes, hint: hint, severity: severity)
    }
}
