import Diagnostics
import OpenAPIDocument

/// A mistake that a document can have, and how it is found.
struct Rule: Sendable {
    /// The name of the mistake.
    let code: DiagnosticCode
    /// All occurrences of the mistake in a document.
    let findings: @Sendable (Inventory) -> [Finding]

    /// A rule that finds the mistake `code`.
    init(_ code: DiagnosticCode, findings: @escaping @Sendable (Inventory) -> [Finding]) {
        self.code = code
        self.findings = findings
    }

    /// The occurrences, as diagnostics.
    func diagnostics(for inventory: Inventory) -> [Diagnostic] {
        findings(inventory).map { finding in
            Diagnostic(
                code,
                finding.message,
                at: finding.range,
                pointer: finding.pointer.text,
                notes: finding.notes,
                hint: finding.hint,
                severity: finding.severity
            )
        }
    }
}

extension Inventory {
    /// What is found in each of the schemas; most hold no mistake.
    func findings(inSchema find: (SchemaKeywords) -> [Finding]) -> [Finding] {
        var all: [Finding] = []
        for use in schemas {
            let found = find(use.keywords)
            if !found.isEmpty { all += found }
        }
        return all
    }
}

/// One occurrence of a mistake.
struct Finding {
    /// What is wrong.
    let message: String
    /// Where it stands.
    let range: SourceRange
    /// The way there.
    let pointer: JSONPointer
    /// Other places that take part.
    var notes: [Diagnostic.Note] = []
    /// The remedy.
    var hint: String?
    /// How much it matters; nil: as the mistake usually does.
    var severity: Diagnostic.Severity?

    /// A mistake at `range`, in the object or member that `pointer` leads to.
    init(
        _ message: String,
        at range: SourceRange,
        pointer: JSONPointer,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        self.message = message
        self.range = range
        self.pointer = pointer
        self.notes = notes
        self.hint = hint
        self.severity = severity
    }

    /// A mistake in the member `key` of `object`.
    init(_ message: String, in object: some DocumentObject, _ key: String, hint: String? = nil) {
        self.init(message, at: object.place.range(of: key), pointer: object.pointer.appending(key), hint: hint)
    }
}
