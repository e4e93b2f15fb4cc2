import Diagnostics
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes
import Testing

/// A text, read as a document and validated.
struct Validated {
    /// The document.
    let document: Document
    /// What was reported.
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    /// Validates a text in YAML or JSON.
    init(_ text: String) throws {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(files.add(decoding: Array(text.utf8), path: "input.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: "input.yaml", sources: files)
        document = try #require(readDocument(from: node, files: &all, diagnostics: &sink))
        validate(document, diagnostics: &sink)
        diagnostics = sink.diagnostics
        self.files = all.sources
    }

    /// Validates a document that consists of `members` beside the version and the information.
    static func members(_ members: String, version: String = "3.1.0") throws -> Validated {
        try Validated("openapi: \(version)\ninfo: {title: Pets, version: '1'}\n" + members)
    }

    /// What was reported, by line and code.
    var reports: [String] {
        diagnostics.map { diagnostic in
            let line = diagnostic.range.map { String(files[$0.file].position(at: $0.start).line) } ?? "?"
            return "\(line) \(diagnostic.code.rawValue)"
        }
    }
}
