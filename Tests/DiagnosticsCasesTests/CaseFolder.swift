import Diagnostics
import Foundation
import OpenAPIDocument
import Pipeline
import SwiftLanguage
import Testing

/// A folder below `Tests/Diagnostics/<code>`: an input that shows the mistake, and what is said of it.
///
/// The input is a document, `input.yaml` or `input.json`, of which an SDK is made; or a `concord.yaml` with the files
/// that it names.
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

    /// Makes what the input asks for, as far as that goes, and keeps what is said on the way.
    func run() async throws -> (diagnostics: [Diagnostic], text: String) {
        let (diagnostics, files) = try await isConfigured ? runConfiguration() : runDocument()
        return (diagnostics, DiagnosticPrinter(format: .text).print(diagnostics, files: files))
    }

    private var isConfigured: Bool {
        get throws { try Self.names(in: folder).contains("concord.yaml") }
    }

    private func runDocument() async throws -> ([Diagnostic], SourceFiles) {
        let input = try #require(try Self.names(in: folder).first { $0.hasPrefix("input.") })
        let sdk = SDKRequest(language: .swift(SwiftSettings()))
        let inputs = GenerationInputs(document: try document(input), name: "Sample", sdks: [sdk])
        let outcome = await Pipeline.run(inputs)
        return (outcome.diagnostics, outcome.sources)
    }

    private func runConfiguration() async throws -> ([Diagnostic], SourceFiles) {
        var sources = SourceFiles()
        var sink = DiagnosticSink()
        let configuration = readConfiguration(
            try document("concord.yaml"),
            for: .folders,
            sources: &sources,
            diagnostics: &sink
        )
        var diagnostics = sink.diagnostics
        for api in configuration?.apis ?? [] {
            let outcome = await Pipeline.run(try inputs(for: api), sources: sources)
            diagnostics += outcome.diagnostics
            sources = outcome.sources
        }
        return (diagnostics, sources)
    }

    private func inputs(for api: Configuration.API) throws -> GenerationInputs {
        GenerationInputs(
            document: try document(api.document),
            name: api.name,
            changes: try changes(for: api),
            sdks: try api.sdks.map { sdk in
                SDKRequest(language: sdk.language, templates: sdk.templates == nil ? [] : try templates())
            },
            strictness: api.strictness
        )
    }

    private func changes(for api: Configuration.API) throws -> DocumentChanges {
        var changes = DocumentChanges()
        changes.overlays = try api.overlays.map(document)
        changes.extensions = api.extensions
        changes.filter = api.filter
        return changes
    }

    private func document(_ path: String) throws -> DocumentInput {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        return DocumentInput(path: path, bytes: bytes, loader: CaseFiles(folder: folder))
    }

    /// The templates beside the configuration.
    private func templates() throws -> [TemplateOverride] {
        try Self.names(in: folder).filter { $0.hasSuffix(".mustache") }.map { name in
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return TemplateOverride(name: String(name.dropLast(".mustache".count)), path: name, text: text)
        }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Diagnostics")

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// The files of a case, which may refer to each other and to nothing else.
private struct CaseFiles: DocumentLoader {
    let folder: URL

    func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
        guard location.origin == nil, !location.text.hasPrefix("."), !location.text.hasPrefix("/") else {
            return .failure(.refused(reason: "it is not of this case", remedy: "put it into the folder"))
        }
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(location.text)) else {
            return .failure(.missing)
        }
        return .success(Array(data))
    }
}
