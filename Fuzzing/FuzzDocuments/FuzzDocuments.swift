import CodeGeneration
import Contract
import Diagnostics
import Lowering
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes
import SwiftLanguage

/// What libFuzzer calls: reads the bytes as a document and goes through all stages up to the views of its SDK.
///
/// Every input must come to an end without a trap; libFuzzer watches over time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte decides on the name, and so on the reader: JSON alone, or YAML and JSON.
    let path = bytes.first == UInt8(ascii: "{") ? "fuzzed.json" : "fuzzed.yaml"
    var sources = SourceFiles()
    var sink = DiagnosticSink()
    guard let file = sources.add(decoding: bytes, path: path, diagnostics: &sink),
        let root = parseNodes(in: sources, file: file, diagnostics: &sink)
    else {
        precondition(sink.hasErrors, "what cannot be parsed has an error")
        return 0
    }
    var files = DocumentFiles(first: path, sources: sources)
    guard let document = readDocument(from: root, files: &files, diagnostics: &sink) else {
        precondition(sink.hasErrors, "what cannot be read has an error")
        return 0
    }
    validate(document, diagnostics: &sink)
    guard !sink.hasErrors else { return 0 }
    let api = lower(document, diagnostics: &sink)
    guard !sink.hasErrors else { return 0 }
    _ = buildContract(for: api, name: "Fuzzed", documentHash: "", diagnostics: &sink)
    let language = SwiftLanguage(sdkName: "Fuzzed", support: [:])
    precondition(!language.plan(api, diagnostics: &sink).isEmpty, "an SDK has files")
    return 0
}
