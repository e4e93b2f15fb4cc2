import Diagnostics
import SchemaEvaluation
import SourceNodes

/// Checks what is said against the JSON Schema of the protocol.
struct ProtocolCheck: Sendable {
    /// Who speaks.
    enum Speaker: String, Sendable {
        case tester
        case testee
    }

    private let evaluator: SchemaEvaluator<SchemaRegistry>
    private let schemas: [Speaker: SchemaID]
    private let files: SourceFiles

    /// Reads the schema that is published; nil if it is broken.
    init?() {
        var files = SourceFiles()
        guard let root = Self.node(PackageResources.testee_protocol_schema_json, named: "protocol", in: &files) else {
            return nil
        }
        var registry = SchemaRegistry(formats: .annotation)
        _ = registry.add(root, at: Self.location)
        guard let tester = registry.schema(at: Self.location + "#/$defs/tester"),
            let testee = registry.schema(at: Self.location + "#/$defs/testee")
        else { return nil }
        schemas = [.tester: tester, .testee: testee]
        evaluator = SchemaEvaluator(registry)
        self.files = files
    }

    /// What is wrong with a line, in words; nil if it fits.
    func complaint(about line: [UInt8], from speaker: Speaker) -> String? {
        var files = files
        var evaluator = evaluator
        guard let id = schemas[speaker], let value = Self.node(line, named: "line", in: &files) else {
            return "it is no JSON"
        }
        switch evaluator.verdict(of: value, with: id) {
        case .fits: return nil
        case .fails(let violation): return "\(Self.words(for: violation.path)) \(violation.words)"
        case .undecided: return "nobody can say whether it fits"
        }
    }

    private static func words(for path: [Violation.Key]) -> String {
        path.reduce("$") { path, key in
            switch key {
            case .member(let name): "\(path).\(name)"
            case .element(let index): "\(path)[\(index)]"
            }
        }
    }

    private static let location = "testee-protocol.schema.json"

    private static func node(_ bytes: [UInt8], named name: String, in files: inout SourceFiles) -> Node? {
        var sink = DiagnosticSink()
        let file = files.add(SourceFile(path: name + ".json", bytes: bytes))
        return parseNodes(in: files, file: file, diagnostics: &sink)
    }
}
