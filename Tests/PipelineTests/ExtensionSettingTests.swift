import CodeGeneration
import Diagnostics
import Pipeline
import Testing

@Suite("Extensions that are set from outside the document")
struct ExtensionSettingTests {
    @Test("A setting has the effect that it has within the document")
    func effect() async throws {
        let inside = Samples.pets.replacing(
            "operationId: listPets",
            with: "operationId: listPets\n      x-concord-method: all"
        )
        let expected = await Pipeline.run(Samples.inputs(inside))
        let outcome = try await outcome("'#/paths/~1pets/get': {x-concord-method: all}")
        #expect(outcome.findings == [])
        #expect(
            outcome.sdks.first?.contains { String(decoding: $0.bytes, as: UTF8.self).contains("func all(") } == true
        )
        let sources = { (outcome: GenerationOutcome) in outcome.sdks[0].filter { $0.path.hasSuffix(".swift") } }
        #expect(sources(outcome) == sources(expected))
    }

    @Test("A setting replaces what the document says")
    func replaces() async throws {
        let inside = Samples.pets.replacing(
            "operationId: listPets",
            with: "operationId: listPets\n      x-concord-method: old"
        )
        let outcome = try await outcome("'#/paths/~1pets/get': {x-concord-method: all}", of: inside)
        let texts = try #require(outcome.sdks.first).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts.contains { $0.contains("func all(") })
        #expect(!texts.contains { $0.contains("func old(") })
    }

    @Test("Percent-escapes and positions in lists lead as they do in a reference")
    func pointers() async throws {
        #expect(try await outcome("'#/paths/%7E1pets/get': {x-concord-method: all}").findings == [])
        let answer = "#/paths/~1pets/get/responses/200/content/application~1json/schema/items"
        #expect(try await !outcome("\"\(answer)\": {x-concord-closed: true}").hasErrors)
    }

    @Test(
        "A pointer that leads to no object is an error at its place in the configuration",
        arguments: [
            ("#/paths/~1pet/get", "did you mean \"#/paths/~1pets/get\"?"),
            ("#/info/title", nil), ("paths", nil), ("/paths", nil), ("#paths", nil), ("#/servers/1", nil),
            ("#/servers/00", nil), ("#/paths/~2", nil),
        ] as [(String, String?)]
    )
    func leadsNowhere(pointer: String, hint: String?) async throws {
        let outcome = try await outcome("\"\(pointer)\": {x-concord-name: all}")
        #expect(
            outcome.findings == [
                "concord.yaml:5:7: error: \"\(pointer)\" leads to no object of the document [unresolved-extension]"
            ]
        )
        let expected = hint ?? "write a JSON pointer such as \"#/paths/~1pets/get\""
        #expect(outcome.diagnostics.first?.hint == expected)
        #expect(outcome.sdks.isEmpty)
    }

    @Test("What is wrong with a setting is told at its place in the configuration")
    func mistakes() async throws {
        let outcome = try await outcome("'#/paths/~1pets/get': {x-concord-method: [all]}")
        #expect(
            outcome.findings == [
                "concord.yaml:5:48: error: \"x-concord-method\" must be text, not a list [invalid-extension]"
            ]
        )
    }

    /// What comes of a configuration with one setting.
    private func outcome(_ setting: String, of document: String = Samples.pets) async throws -> GenerationOutcome {
        let text = """
            apis:
              Pets:
                document: pets.yaml
                extensions:
                  \(setting)
            """
        var (sources, sink) = (SourceFiles(), DiagnosticSink())
        let input = DocumentInput(path: "concord.yaml", bytes: Array(text.utf8))
        let configuration = readConfiguration(input, for: .folders, sources: &sources, diagnostics: &sink)
        let extensions = try #require(configuration).apis[0].extensions
        var changes = DocumentChanges()
        changes.extensions = extensions
        return await Pipeline.run(Samples.inputs(document, changes: changes), sources: sources)
    }
}
