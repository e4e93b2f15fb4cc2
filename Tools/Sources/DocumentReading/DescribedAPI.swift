package import APIModel
package import Diagnostics
import Lowering
package import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

/// A document as its author wrote it, and as what the API is.
package struct DescribedAPI: Sendable {
    /// What the author wrote, with all schemas.
    package let document: Document
    /// What the API is, without references.
    package let api: API

    /// What came of reading.
    package struct Reading: Sendable {
        /// The document; nil after an error.
        package let document: DescribedAPI?
        /// What is wrong.
        package let diagnostics: [Diagnostic]
        /// The texts that diagnostics point into.
        package let sources: SourceFiles
    }

    /// Reads the document at `path`, whose bytes are given; others that it refers to come from `loader`.
    package static func read(
        _ bytes: [UInt8],
        path: String,
        loader: any DocumentLoader = NoOtherFiles()
    ) -> Reading {
        var sources = SourceFiles()
        var sink = DiagnosticSink()
        guard let file = sources.add(decoding: bytes, path: path, diagnostics: &sink),
            let root = parseNodes(in: sources, file: file, diagnostics: &sink)
        else { return Reading(document: nil, diagnostics: sink.diagnostics, sources: sources) }
        var files = DocumentFiles(first: path, sources: sources, loader: loader)
        let document = readDocument(from: root, files: &files, diagnostics: &sink)
        if let document { validate(document, diagnostics: &sink) }
        let isLegal = !sink.hasErrors
        var made: DescribedAPI?
        if let document, isLegal { made = DescribedAPI(document: document, api: lower(document, diagnostics: &sink)) }
        return Reading(
            document: sink.hasErrors ? nil : made,
            diagnostics: sink.diagnostics,
            sources: files.sources
        )
    }
}
