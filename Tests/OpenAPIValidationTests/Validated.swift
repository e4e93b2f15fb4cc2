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

    /// Validates a text in YAML or JSON, which may refer to `others`.
    init(_ text: String, others: [String: String] = [:]) throws {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(files.add(decoding: Array(text.utf8), path: "input.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: "input.yaml", sources: files, loader: OtherFiles(texts: others))
        document = try #require(readDocument(from: node, files: &all, diagnostics: &sink))
        validate(document, diagnostics: &sink)
        diagnostics = sink.diagnostics
        self.files = all.sources
    }

    /// Validates a document that consists of `members` beside the version and the information.
    static func members(_ members: String, version: String = "3.1.0") throws -> Validated {
        try Validated("openapi: \(version)\ninfo: {title: Pets, version: '1'}\n" + members)
    }

    /// The path of the file of each report.
    var paths: [String] {
        diagnostics.map { diagnostic in diagnostic.range.map { files[$0.file].path } ?? "?" }
    }

    /// What was reported, by line and code.
    var reports: [String] {
        diagnostics.map { diagnostic in
            let line = diagnostic.range.map { String(files[$0.file].position(at: $0.start).line) } ?? "?"
            return "\(line) \(diagnostic.code.rawValue)"
        }
    }
}

/// The other files of a document by their paths.
private struct OtherFiles: DocumentLoader {
    let texts: [String: String]

    func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
        texts[location.text].map { .success(Array($0.utf8)) } ?? .failure(.missing)
    }
}
