@testable import Diagnostics
@testable import SourceNodes

/// What reading a small text gives.
struct Reading {
    let root: Node?
    let diagnostics: [Diagnostic]
    let files: SourceFiles

    /// Reads `text` as a file with the given name.
    init(_ text: String, path: String = "x.yaml", limits: ParsingLimits = ParsingLimits()) {
        self.init(bytes: Array(text.utf8), path: path, limits: limits)
    }

    /// Decodes and reads `bytes`.
    init(bytes: [UInt8], path: String = "x.yaml", limits: ParsingLimits = ParsingLimits()) {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = files.add(decoding: bytes, path: path, diagnostics: &sink)
        root = file.flatMap { parseNodes(in: files, file: $0, limits: limits, diagnostics: &sink) }
        diagnostics = sink.diagnostics
        self.files = files
    }

    /// The nodes in a short notation: text in quotes, everything else as it is.
    var notation: String { root.map(Self.notation) ?? "nothing" }

    /// Each diagnostic as `line:column code`.
    var places: [String] { diagnostics.map { "\(place($0.range)) \($0.code.rawValue)" } }

    /// The notes of each diagnostic as `line:column`.
    var notes: [String] { diagnostics.flatMap(\.notes).map { place($0.range) } }

    /// The text of the file at `range`.
    func text(of range: SourceRange) -> String {
        String(decoding: files[range.file].bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return "nowhere" }
        let position = files[range.file].position(at: range.start)
        return "\(position.line):\(position.column)"
    }

    private static func notation(_ node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let text): "int \(text)"
        case .number(let text): "num \(text)"
        case .string(let text): "'\(text)'"
        case .sequence(let items): "[" + items.map(notation).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.members.map { "\($0.key): \(notation($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
