import Diagnostics
package import SourceNodes

/// JSON and YAML as they come over the wire.
package enum JSONBody {
    /// The value of a text, which is YAML where it is named so; nil where it is none.
    package static func node(_ bytes: [UInt8], named name: String = "body.json") -> Node? {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        guard let file = files.add(decoding: bytes, path: name, diagnostics: &sink) else { return nil }
        let node = parseNodes(in: files, file: file, diagnostics: &sink)
        return sink.hasErrors ? nil : node
    }
}
