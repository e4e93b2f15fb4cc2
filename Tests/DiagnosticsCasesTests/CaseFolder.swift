import Diagnostics
import Foundation
import Lowering
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes
import Testing

/// A folder below `Tests/Diagnostics/<code>`: an input that shows the mistake, and what is said of it.
struct CaseFolder: CustomTestStringConvertible, Sendable {
    /// The mistake that the folder must show.
    let code: String
    /// Where the folder lies.
    let folder: URL

    /// The folder as the test's argument is called.
    var testDescription: String {
        folder.lastPathComponent == code ? code : "\(code)/\(folder.lastPathComponent)"
    }

    /// What is expected to be said.
    var expectation: URL { folder.appendingPathComponent("expected.txt") }

    /// The folders of all codes: a code's own, or the folders in it.
    static func all() throws -> [CaseFolder] {
        try names(in: root).flatMap { code in
            let folder = root.appendingPathComponent(code)
            let inner = try names(in: folder).filter { !$0.contains(".") }
            guard !inner.isEmpty else { return [CaseFolder(code: code, folder: folder)] }
            return inner.map { CaseFolder(code: code, folder: folder.appendingPathComponent($0)) }
        }
    }

    /// Runs the stages up to the API model, as far as they go, and keeps what they report.
    func run() throws -> (diagnostics: [Diagnostic], text: String) {
        let input = try #require(try Self.names(in: folder).first { $0.hasPrefix("input.") })
        let bytes = try Data(contentsOf: folder.appendingPathComponent(input))
        var files = SourceFiles()
        var sink = DiagnosticSink()
        if let file = files.add(decoding: Array(bytes), path: input, diagnostics: &sink),
            let node = parseNodes(in: files, file: file, diagnostics: &sink),
            let document = readDocument(from: node, file: file, diagnostics: &sink)
        {
            validate(document, diagnostics: &sink)
            if !sink.hasErrors { _ = lower(document, diagnostics: &sink) }
        }
        let printer = DiagnosticPrinter(format: .text)
        return (sink.diagnostics, printer.print(sink.diagnostics, files: files))
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Diagnostics")

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    }
}
