import Diagnostics
import Foundation
import SchemaEvaluation
import SourceNodes
import SuiteFolders
import Testing

/// Cases in the form of the JSON Schema test suite: schemas, each with values of which it is known whether they fit.
struct SchemaSuite {
    private var files = SourceFiles()
    private var remotes: [(uri: String, root: Node)] = []

    /// A case that did not come out as it should.
    struct Failure: Hashable {
        let group: String
        let test: String
    }

    /// Reads the schemas that others refer to.
    init(remotes folder: URL?) throws {
        for root in try read(ownFolder("Metaschema/draft2020-12.yaml")).elements {
            remotes.append((root.member("$id")?.text ?? "", root))
        }
        guard let folder else { return }
        for path in SuiteFolders.files(in: folder, extension: "json") {
            remotes.append(("http://localhost:1234/" + path, try read(folder.appendingPathComponent(path))))
        }
    }

    /// The cases of a file that do not come out as they should.
    mutating func failures(in file: URL, formats: FormatUse) throws -> [Failure] {
        try read(file).elements.flatMap { group in
            try failures(in: group, formats: formats)
        }
    }

    private func failures(in group: Node, formats: FormatUse) throws -> [Failure] {
        let schema = try #require(group.member("schema"))
        var registry = SchemaRegistry(formats: formats)
        for remote in remotes { _ = registry.add(remote.root, at: remote.uri) }
        let id = registry.add(schema, at: "https://example.com/schema")
        var evaluator = SchemaEvaluator(registry)
        return try (group.member("tests")?.elements ?? []).compactMap { test in
            let value = try #require(test.member("data"))
            let isRight =
                switch evaluator.verdict(of: value, with: id) {
                case .fits: test.member("valid")?.isTrue == true
                case .fails: test.member("valid")?.isTrue == false
                case .undecided: false
                }
            return isRight ? nil : Failure(group: group.name, test: test.name)
        }
    }

    private mutating func read(_ url: URL) throws -> Node {
        var sink = DiagnosticSink()
        let file = files.add(SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
        let root = parseNodes(in: files, file: file, diagnostics: &sink)
        #expect(sink.diagnostics.isEmpty, "\(url.path) can be read")
        return try #require(root)
    }
}

extension Node {
    fileprivate func member(_ name: String) -> Node? {
        guard case .mapping(let mapping) = value else { return nil }
        return mapping[name]
    }

    fileprivate var elements: [Node] {
        guard case .sequence(let elements) = value else { return [] }
        return elements
    }

    fileprivate var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    fileprivate var isTrue: Bool {
        if case .boolean(true) = value { true } else { false }
    }

    fileprivate var name: String { member("description")?.text ?? "without a name" }
}

/// A folder of this target.
func ownFolder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
}
