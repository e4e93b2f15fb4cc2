import CodeGeneration
import Diagnostics
import Foundation
import OpenAPIDocument
import Pipeline
import SchemaEvaluation
import SourceNodes
import Testing

@testable import OpenAPIValidation

/// The contract against an evaluator of JSON Schema, which shares no code with what makes it.
@Suite("What the contract holds fits its schemas")
struct ContractBodiesTests {
    /// The documents of `spec/`, each of which is about another feature.
    private static let documents = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".yaml") }.sorted()
    /// Bodies that do not fit, each with the reason. Whoever makes one of them right takes it out of here.
    private static let exceptions = [
        "hostile.yaml default.maximal": "what is null and nothing else is any JSON in the API model"
    ]
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("spec")

    @Test("The vectors are of the form that vectors.schema.json describes", arguments: documents ?? [])
    func form(_ path: String) async throws {
        let contract = try await Self.contract(path)
        var registry = SchemaRegistry(formats: .annotation)
        let schema = registry.add(try #require(contract["vectors.schema.json"]), at: "vectors.schema.json")
        var evaluator = SchemaEvaluator(registry)
        switch evaluator.verdict(of: try #require(contract["vectors.json"]), with: schema) {
        case .fits: break
        case .fails(let violation): Issue.record("\(violation.path) \(violation.words)")
        case .undecided: Issue.record("undecided")
        }
    }

    @Test("The bodies of answers are what the document says", arguments: documents ?? [])
    func bodies(_ path: String) async throws {
        let contract = try await Self.contract(path)
        guard case .mapping(let vectors)? = contract["vectors.json"]?.value,
            case .mapping(let bodies)? = vectors["bodies"]?.value
        else { return }
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(path)))
        let file = files.add(SourceFile(path: path, bytes: bytes))
        let root = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: path, sources: files)
        let inventory = Inventory(of: try #require(readDocument(from: root, files: &all, diagnostics: &sink)))
        var check = ValueCheck(inventory)
        for operation in inventory.operations {
            guard let id = operation.operationId, let schema = operation.answer(inventory.references) else { continue }
            // Bodies of other statuses have the status in their names.
            for name in ["minimal", "maximal", "empty"].map({ id + "." + $0 }) {
                guard let body = bodies[name] else { continue }
                let mismatch = check.mismatch(of: body, with: schema, .answer)
                let isKnown = Self.exceptions["\(path) \(name)"] != nil
                #expect((mismatch != nil) == isKnown, "\(name): \(mismatch?.message ?? "fits now")")
            }
        }
    }

    /// The JSON files of the contract for a document, by path.
    private static func contract(_ path: String) async throws -> [String: Node] {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        let document = DocumentInput(path: path, bytes: bytes)
        let outcome = await Pipeline.run(GenerationInputs(document: document, name: "Api", sdks: []))
        var files = SourceFiles()
        var sink = DiagnosticSink()
        var nodes: [String: Node] = [:]
        for file in outcome.contract where file.path.hasSuffix(".json") {
            let id = files.add(SourceFile(path: file.path, bytes: file.bytes))
            nodes[file.path] = parseNodes(in: files, file: id, diagnostics: &sink)
        }
        #expect(sink.diagnostics.isEmpty && !nodes.isEmpty)
        return nodes
    }
}

extension OpenAPIDocument.Operation {
    /// The schema of the JSON body of the first answer that means success.
    fileprivate func answer(_ references: ReferenceResolver) -> Schema? {
        let success = responses.first { entry in
            if case .exact(let code) = entry.status { (200...299).contains(code) } else { false }
        }
        let content = success.flatMap { references.resolve($0.response) }?.content ?? []
        return content.first { $0.name == "application/json" }?.value.schema
    }
}
