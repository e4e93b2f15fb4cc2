import Diagnostics
import OpenAPIDocument
import SourceNodes
import Testing

/// A text, read as a document.
struct Read {
    /// The document; nil if there is none.
    let document: Document?
    /// What was reported.
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    /// Reads a text in YAML or JSON.
    init(_ text: String) throws {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(files.add(decoding: Array(text.utf8), path: "input.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: "input.yaml", sources: files)
        document = readDocument(from: node, files: &all, diagnostics: &sink)
        diagnostics = sink.diagnostics
        self.files = all.sources
    }

    /// Reads a document that consists of `components`, a text in flow style, in a version.
    static func components(_ components: String, version: String = "3.1.0") throws -> Read {
        try Read(
            """
            openapi: \(version)
            info: {title: Pets, version: "1"}
            paths: {}
            components: \(components)
            """
        )
    }

    /// Reads one schema.
    static func schema(_ schema: String, version: String = "3.1.0") throws -> (keywords: SchemaKeywords, read: Read) {
        let read = try components("{schemas: {Subject: \(schema)}}", version: version)
        let value = try #require(read.document?.components.schemas.first?.value)
        return (try #require(value.keywords), read)
    }

    /// What was reported, by line and code.
    var reports: [String] {
        diagnostics.map { diagnostic in
            let line = diagnostic.range.map { String(files[$0.file].position(at: $0.start).line) } ?? "?"
            return "\(line) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
        }
    }

    /// The text at the place of the first report.
    var firstMarkedText: String? {
        guard let range = diagnostics.first?.range else { return nil }
        return String(decoding: files[range.file].bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }
}
