import CodeGeneration
import Diagnostics
import OpenAPIFilter
import Pipeline
import SourceNodes
import Testing

/// What a `filter:` of the configuration leaves of a document.
@Suite struct FilterTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://pets.example.com"}]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              responses: {"200": {$ref: "#/components/responses/Pets"}}
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getPet
              tags: [pets]
              deprecated: true
              responses: {"204": {description: Nothing}}
          /toys:
            get:
              operationId: listToys
              tags: [toys]
              responses:
                "200":
                  description: Toys
                  content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}
            post:
              operationId: makeToy
              x-internal: true
              responses: {"204": {description: Nothing}}
        components:
          responses:
            Pets:
              description: Pets
              content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          schemas:
            Pet: {type: object, properties: {name: {type: string}}}
            Toy: {type: object, properties: {name: {type: string}}}
        """

    @Test(
        "Operations are chosen by tag, path, id and what is said of them; models follow",
        arguments: [
            ("{}", ["getPet", "listPets", "listToys"], ["Pet", "Toy"]),
            ("{internal: keep}", ["getPet", "listPets", "listToys", "makeToy"], ["Pet", "Toy"]),
            ("{deprecated: drop}", ["listPets", "listToys"], ["Pet", "Toy"]),
            ("{only: {tags: pets}}", ["getPet", "listPets"], ["Pet"]),
            ("{only: {tags: [toys], paths: [/pets]}}", ["listPets", "listToys"], ["Pet", "Toy"]),
            ("{only: {paths: /toys/**}}", ["listToys"], ["Toy"]),
            ("{only: {operations: [makeToy]}, internal: keep}", ["makeToy"], []),
            ("{except: {tags: [pets]}}", ["listToys"], ["Toy"]),
            ("{only: {paths: ['/pets/**']}, except: {operations: [listPets]}}", ["getPet"], []),
        ]
    )
    func filters(filter: String, operations: [String], models: [String]) async throws {
        let outcome = try await outcome(filter)
        #expect(outcome.status == "done" && !outcome.files.isEmpty)
        #expect(outcome.operations == operations)
        #expect(outcome.models == models)
    }

    @Test(
        "What a filter asks for in vain is said",
        arguments: [
            ("{only: {tags: [pet]}}", "concord.yaml:4:28: error: no operation has the tag \"pet\" [unmatched-filter]"),
            (
                "{except: {paths: [/cats/*]}}",
                "concord.yaml:4:31: warning: no path is like \"/cats/*\" [unmatched-filter]"
            ),
            (
                "{only: {operations: [makeToy]}}",
                "concord.yaml:4:34: error: the filter leaves no operation [unmatched-filter]"
            ),
        ]
    )
    func vain(filter: String, finding: String) async throws {
        #expect(try await outcome(filter).findings.contains(finding))
    }

    @Test("A document that is nothing but schemas still gives its models")
    func library() async {
        let document = """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            components:
              schemas:
                Pet: {type: object, properties: {toy: {$ref: "#/components/schemas/Toy"}}}
                Toy: {type: object, properties: {name: {type: string}}}
                Kind: {type: string, enum: [cat, dog]}
            """
        let outcome = await Pipeline.run(Samples.inputs(document))
        let models = outcome.sdks[0].map(\.path).filter { $0.contains("/Models/") }.sorted()
        #expect(models == ["Kind", "Pet", "Toy"].map { "Sources/Pets/Models/\($0).swift" })
    }

    private struct Result {
        let status: String
        let files: [String]
        let operations: [String]
        let models: [String]
        let findings: [String]
    }

    /// Runs the sample with a filter, as a configuration spells it.
    private func outcome(_ filter: String) async throws -> Result {
        let text = "apis:\n  Pets:\n    document: pets.yaml\n    filter: \(filter)\n"
        var sources = SourceFiles()
        var sink = DiagnosticSink()
        let input = DocumentInput(path: "concord.yaml", bytes: Array(text.utf8))
        let configuration = readConfiguration(input, for: .folders, sources: &sources, diagnostics: &sink)
        var changes = DocumentChanges()
        changes.filter = try #require(configuration).apis[0].filter
        let outcome = await Pipeline.run(Samples.inputs(Self.document, changes: changes), sources: sources)
        let files = outcome.sdks.first ?? []
        let resources = files.filter { $0.path.contains("/Resources/") }
            .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        return Result(
            status: outcome.hasErrors ? "failed" : "done",
            files: files.map(\.path),
            operations: ["getPet", "listPets", "listToys", "makeToy"].filter { resources.contains("\"\($0)\"") },
            models: files.map(\.path).filter { $0.contains("/Models/") }.map {
                String($0.split(separator: "/").last?.dropLast(6) ?? "")
            }.sorted(),
            findings: outcome.findings
        )
    }
}
