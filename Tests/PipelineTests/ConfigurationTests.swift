import Contract
import Diagnostics
import Pipeline
import SwiftLanguage
import Testing

@Suite("The configuration")
struct ConfigurationTests {
    @Test("All that may be said is read, in the order of the file")
    func everything() throws {
        let (configuration, findings) = read(
            """
            apis:
              Pets:
                document: pets.yaml
                contract: Contract/Pets
                contract-level: all
                sdks:
                  swift: {output: Swift/Pets, templates: templates, access: package}
                extensions:
                  "#/paths/~1pets": {x-concord-group: animals}
              Cars:
                document: /documents/cars.json
            """
        )
        #expect(findings == [])
        let apis = try #require(configuration).apis
        #expect(apis.map(\.name) == ["Pets", "Cars"])
        #expect(apis.map(\.document) == ["pets.yaml", "/documents/cars.json"])
        #expect(apis.map(\.contract) == ["Contract/Pets", nil])
        #expect(apis.map(\.contractLevel.rawValue) == ["all", "recommended"])
        #expect(apis[0].sdks.map(\.output) == ["Swift/Pets"])
        #expect(apis[0].sdks.map(\.templates) == ["templates"])
        #expect(apis[0].extensions.map(\.pointer) == ["#/paths/~1pets"])
        #expect(apis[1].sdks.isEmpty && apis[1].extensions.isEmpty)
        switch apis[0].sdks[0].language {
        case .swift(let settings):
            #expect(settings.access == .package)
        }
    }

    @Test("An SDK is public unless something else is said")
    func defaults() throws {
        let (configuration, _) = read("apis: {Pets: {document: a.yaml, sdks: {swift: {output: out}}}}")
        switch try #require(configuration).apis[0].sdks[0].language {
        case .swift(let settings):
            #expect(settings.access == .public && settings.layout == .files && settings.contents == .package)
        }
    }

    @Test(
        "A mistake is told with its place",
        arguments: [
            ("{}", "1:1: error: the configuration lacks \"apis\" [missing-option]"),
            ("[]", "1:1: error: the configuration is not a mapping of options [invalid-option]"),
            ("apis: []", "1:7: error: \"apis\" is not a mapping [invalid-option]"),
            ("apis: {Pets: {}}", "1:8: error: \"Pets\" lacks \"document\" [missing-option]"),
            ("apis: {Pets: pets.yaml}", "1:8: error: \"Pets\" is not a mapping of options [invalid-option]"),
            ("apis: {}\nlanguages: []", "2:1: error: there is no option \"languages\" [unknown-option]"),
            ("apis: {Pets: {document: 1}}", "1:25: error: \"document\" is not text [invalid-option]"),
            ("apis: {Pets: {document: ''}}", "1:25: error: \"document\" is not text [invalid-option]"),
            ("apis: {Pe/ts: {document: a}}", "1:8: error: \"Pe/ts\" cannot name an SDK [invalid-option]"),
            (
                "apis: {Pets: {document: a, sdks: {cobol: {output: b}}}}",
                "1:35: error: there is no language \"cobol\" [unknown-option]"
            ),
            (
                "apis: {Pets: {document: a, sdks: {swift: {}}}}",
                "1:35: error: \"swift\" lacks \"output\" [missing-option]"
            ),
            (
                "apis: {Pets: {document: a, sdks: {swift: {output: b, access: open}}}}",
                "1:62: error: \"access\" cannot be \"open\" [invalid-option]"
            ),
            (
                "apis: {Pets: {document: a, sdks: {swift: {output: b, layout: shards, shards: 0}}}}",
                "1:78: error: \"shards\" is no number from 1 to 256 [invalid-option]"
            ),
            (
                "apis: {Pets: {document: a, sdks: {swift: {output: b, shards: 4}}}}",
                "1:62: error: \"shards\" goes with \"layout: shards\" [invalid-option]"
            ),
            (
                "apis: {P: {document: a, sdks: {swift: {output: b, mutation-score: "
                    + "{mistakes: 3, contract: 2, told: 4, equivalent: 0, sources: x}}}}}",
                "1:67: error: \"mutation-score\" tells more mistakes than were made [invalid-option]"
            ),
            (
                "apis: {P: {document: a, sdks: {swift: {output: b, mutation-score: "
                    + "{mistakes: many, contract: 2, told: 3, equivalent: 0, sources: x}}}}}",
                "1:78: error: \"mistakes\" is no number of mistakes [invalid-option]"
            ),
            (
                "apis: {Pets: {document: a, contract: out/, sdks: {swift: {output: ./out}}}}",
                "1:67: error: \"./out\" is the folder of other files already [invalid-option]"
            ),
            (
                "apis: {Pets: {document: a, extensions: {'#': {x-method: list}}}}",
                "1:47: error: \"x-method\" is not an \"x-concord-\" key [invalid-option]"
            ),
            (
                "apis: {Pets: {document: a, document: b}}",
                "1:28: error: the key \"document\" stands twice in one mapping [duplicate-key]"
            ),
        ]
    )
    func mistakes(text: String, finding: String) {
        let (configuration, findings) = read(text)
        #expect(configuration == nil)
        #expect(findings == ["concord.yaml:" + finding])
    }

    @Test("For a build, an SDK needs no folder, and shards are sixteen unless something else is said")
    func forABuild() throws {
        var (sources, sink) = (SourceFiles(), DiagnosticSink())
        let text = "apis: {Pets: {document: a, sdks: {swift: {layout: shards}}}}"
        let configuration = readConfiguration(input(text), for: .build, sources: &sources, diagnostics: &sink)
        switch try #require(configuration).apis[0].sdks[0].language {
        case .swift(let settings):
            #expect(settings.layout == .shards(16))
        }
    }

    @Test("One run tells several mistakes")
    func severalMistakes() {
        let (_, findings) = read(
            """
            colour: red
            apis:
              Pets: {documents: a.yaml, sdks: {swift: {output: 1}, cobol: {}}}
            """
        )
        #expect(findings.count == 5, "\(findings)")
    }

    @Test("The nearest option is proposed, or all where none is near")
    func hints() {
        #expect(hint(in: "apis: {Pets: {document: a, contrct: b}}") == "did you mean \"contract\"?")
        #expect(hint(in: "apis: {}\nzebra: 1") == "use \"apis\"")
    }

    private func hint(in text: String) -> String? {
        var (sources, sink) = (SourceFiles(), DiagnosticSink())
        _ = readConfiguration(input(text), for: .folders, sources: &sources, diagnostics: &sink)
        return sink.diagnostics.first?.hint
    }

    private func read(_ text: String) -> (configuration: Configuration?, findings: [String]) {
        var (sources, sink) = (SourceFiles(), DiagnosticSink())
        let configuration = readConfiguration(input(text), for: .folders, sources: &sources, diagnostics: &sink)
        return (configuration, listed(sink.diagnostics, in: sources))
    }

    private func input(_ text: String) -> DocumentInput {
        DocumentInput(path: "concord.yaml", bytes: Array(text.utf8))
    }
}
