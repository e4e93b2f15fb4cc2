import APIModel
import Diagnostics
import Foundation
import Lowering
import OpenAPIDocument
import SourceNodes
import Testing

/// A document, lowered.
struct Lowered {
    let api: API
    /// What was reported, in the order of the report.
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    /// Lowers a file.
    init(contentsOf file: URL) throws {
        try self.init(Array(Data(contentsOf: file)), path: file.lastPathComponent)
    }

    /// Lowers a text.
    init(_ text: String) throws {
        try self.init(Array(text.utf8), path: "input.yaml")
    }

    private init(_ bytes: [UInt8], path: String) throws {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(files.add(decoding: bytes, path: path, diagnostics: &sink))
        let node = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: path, sources: files)
        let document = try #require(readDocument(from: node, files: &all, diagnostics: &sink))
        api = lower(document, diagnostics: &sink)
        diagnostics = sink.diagnostics
        self.files = all.sources
    }

    /// The API and what was reported, for people to check.
    var text: String {
        let reports = diagnostics.map { diagnostic in
            let line = diagnostic.range.map { "\(files[$0.file].position(at: $0.start).line)" } ?? "?"
            return "\(line): \(diagnostic.severity) \(diagnostic.code.rawValue): \(diagnostic.message)\n"
        }
        return Dump.text(of: api) + (reports.isEmpty ? "" : "\n" + reports.joined())
    }
}
