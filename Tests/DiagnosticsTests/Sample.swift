@testable import Diagnostics

/// A source with a diagnostic in it: the marked text is the place.
struct Sample {
    let files: SourceFiles
    let range: SourceRange

    /// Takes the first occurrence of `marked` in `text` for the place.
    init(_ text: String, marked: String, path: String = "spec/pets.yaml") {
        let bytes = Array(text.utf8)
        let needle = Array(marked.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? bytes.count
        var files = SourceFiles()
        let file = files.add(SourceFile(path: path, bytes: bytes))
        self.files = files
        self.range = SourceRange(file: file, start: start, end: start + needle.count)
    }

    func diagnostic(
        _ message: String = "it is wrong",
        pointer: String? = nil,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) -> Diagnostic {
        Diagnostic(
            .duplicateKey,
            message,
            at: range,
            pointer: pointer,
            notes: notes,
            hint: hint,
            severity: severity
        )
    }

    func printed(_ diagnostics: [Diagnostic], as format: DiagnosticFormat) -> String {
        DiagnosticPrinter(format: format).print(diagnostics, files: files)
    }
}
