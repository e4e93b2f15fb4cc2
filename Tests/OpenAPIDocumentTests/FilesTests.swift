import Diagnostics
import OpenAPIDocument
import SourceNodes
import Testing

@Suite("Documents of several files")
struct FilesTests {
    /// The files of a case by their paths; nothing else exists.
    private struct Files: DocumentLoader {
        let texts: [String: String]

        func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
            texts[location.text].map { .success(Array($0.utf8)) } ?? .failure(.missing)
        }
    }

    /// What the one schema of a document leads to, and what was reported.
    private func target(
        of reference: String,
        in files: [String: String],
        version: String = "3.1.0",
        members: String = ""
    ) throws -> (pointer: String?, reports: [String], loaded: [String]) {
        let text = """
            openapi: \(version)
            \(members)
            info: {title: Pets, version: "1"}
            paths: {}
            components: {schemas: {Subject: {items: {$ref: "\(reference)"}}, Other: {type: object}}}
            """
        var sources = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(sources.add(decoding: Array(text.utf8), path: "spec/api.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: sources, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: "spec/api.yaml", sources: sources, loader: Files(texts: files))
        let document = try #require(readDocument(from: node, files: &all, diagnostics: &sink))
        let items = document.components.schemas.first?.value.keywords?.items?.keywords?.reference
        let reports = sink.diagnostics.map { diagnostic in
            let path = diagnostic.range.map { all.sources[$0.file].path } ?? "?"
            return "\(path) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
        }
        let end = items.flatMap { document.references.schema(at: $0) }
        return (end?.pointer.text, reports, all.loaded.map(\.location.text))
    }

    @Test(
        "A reference leads to a file, a piece of one, an anchor, and back",
        arguments: [
            ("pet.yaml", "pet.yaml#"), ("./pet.yaml", "pet.yaml#"), ("schemas/../pet.yaml#", "pet.yaml#"),
            ("pet.yaml#/properties/name", "pet.yaml#/properties/name"), ("pet.yaml#nick", "pet.yaml#/properties/name"),
            ("api.yaml#/components/schemas/Other", "#/components/schemas/Other"),
            ("my%20pet.yaml", "my pet.yaml#"), ("../shared/pet.yaml", "../shared/pet.yaml#"),
            ("defs.json#/a~1b", "defs.json#/a~1b"), ("file:///spec/pet.yaml", "/spec/pet.yaml#"),
            ("https://example.com/a/../pet.yaml", "https://example.com/pet.yaml#"),
        ]
    )
    func targets(_ reference: String, _ pointer: String) throws {
        let pet = "{type: object, properties: {name: {type: string, $anchor: nick}}}"
        let paths = ["pet.yaml", "my pet.yaml", "../shared/pet.yaml", "/spec/pet.yaml", "https://example.com/pet.yaml"]
        var files = Dictionary(uniqueKeysWithValues: paths.map { ($0, pet) })
        files["defs.json"] = #"{"a/b": {"type": "string"}}"#
        let found = try target(of: reference, in: files)
        #expect(found.pointer == pointer)
        #expect(found.reports == [])
    }

    @Test("References are relative to the file in which they stand, and each file is got once")
    func relative() throws {
        let found = try target(
            of: "schemas/pet.yaml",
            in: [
                "schemas/pet.yaml": "{properties: {owner: {$ref: ../people/owner.yaml}, mother: {$ref: pet.yaml}}}",
                "people/owner.yaml": "{properties: {pet: {$ref: ../schemas/pet.yaml}, self: {$ref: '#'}}}",
            ]
        )
        #expect(found.reports == [])
        #expect(found.loaded == ["schemas/pet.yaml", "people/owner.yaml"])
    }

    @Test(
        "What is wrong is reported in the file in which it stands",
        arguments: [
            ("{$ref: gone.yaml}", "spec/a/b.yaml error unresolved-reference"),
            ("{$ref: b.yaml}", "spec/a/b.yaml warning reference-cycle"),
            ("{$ref: ../c.yaml}", "spec/c.yaml warning reference-cycle"),
            ("{$ref: '#/components/schemas/Other'}", "spec/a/b.yaml warning unresolved-reference"),
            ("{typ: string}", "spec/a/b.yaml warning unknown-member"), ("{$ref: 7}", "spec/a/b.yaml error wrong-type"),
            ("a: [1", "spec/a/b.yaml error yaml-syntax"),
        ]
    )
    func mistakes(_ text: String, _ report: String) throws {
        let found = try target(of: "a/b.yaml", in: ["a/b.yaml": text, "c.yaml": "{$ref: a/b.yaml}"])
        #expect(found.reports.contains(report))
        #expect(found.reports.allSatisfy { $0 == report || $0.hasPrefix("spec/api.yaml") })
    }

    @Test("A pointer goes on through a reference that stands on its way")
    func detour() throws {
        let files = ["pet.yaml": "{properties: {owner: {$ref: owner.yaml}}}", "owner.yaml": "{properties: {name: {}}}"]
        let found = try target(of: "pet.yaml#/properties/owner/properties/name", in: files)
        #expect(found.pointer == "owner.yaml#/properties/name")
        let circle = try target(of: "a.yaml#/x", in: ["a.yaml": "{$ref: a.yaml}"])
        #expect(circle.reports == ["spec/api.yaml error unresolved-reference"])
    }

    @Test(
        "Names by which schemas and documents call themselves lead to them",
        arguments: [
            ("https://example.com/pet", "", "#/components/x-pet"),
            ("https://example.com/pet#/properties/name", "", "#/components/x-pet/properties/name"),
            ("https://example.com/pet#nick", "", "#/components/x-pet/properties/name"),
            (
                "https://example.com/api#/components/schemas/Other", "$self: https://example.com/api",
                "#/components/schemas/Other"
            ),
            ("https://example.com/kept.yaml", "$self: https://example.com/api", "kept.yaml#"),
        ]
    )
    func identifiers(_ reference: String, _ member: String, _ pointer: String) throws {
        let text = """
            openapi: 3.1.0
            \(member)
            info: {title: Pets, version: "1"}
            components:
              schemas: {Subject: {items: {$ref: "\(reference)"}}, Other: {type: object}}
              x-pet: {$id: "https://example.com/pet", properties: {name: {$anchor: nick}, mother: {$ref: "#nick"}}}
            """
        var sources = SourceFiles()
        var sink = DiagnosticSink()
        let file = try #require(sources.add(decoding: Array(text.utf8), path: "api.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: sources, file: file, diagnostics: &sink))
        var all = DocumentFiles(first: "api.yaml", sources: sources, loader: Files(texts: ["kept.yaml": "{}"]))
        let document = try #require(readDocument(from: node, files: &all, diagnostics: &sink))
        let items = document.components.schemas.first?.value.keywords?.items?.keywords?.reference
        #expect(items.flatMap { document.references.schema(at: $0) }?.pointer.text == pointer)
        #expect(!sink.hasErrors)
    }
}
