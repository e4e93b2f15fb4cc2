import CodeGeneration
import Contract
import Diagnostics
import Pipeline
import SwiftLanguage
import Testing

@Suite("The pipeline")
struct PipelineTests {
    @Test(
        "Where errors stand nothing is made",
        arguments: [
            "openapi: 3.1.0\npaths: []\n", "{", "", "openapi: 4.0.0",
            Samples.pets.replacing("schemas/Pet\"", with: "schemas/Dog\""),
        ]
    )
    func errorsMakeNothing(document: String) async {
        let outcome = await Pipeline.run(Samples.inputs(document))
        #expect(outcome.hasErrors)
        #expect(outcome.sdks.isEmpty)
        #expect(outcome.contract.isEmpty)
    }

    @Test("A wrong template makes nothing, not even the contract")
    func wrongTemplateMakesNothing() async {
        let template = TemplateOverride(name: "package", path: "package.mustache", text: "{{nowhere}}")
        let outcome = await Pipeline.run(Samples.inputs(templates: [template]))
        #expect(outcome.hasErrors)
        #expect(outcome.sdks.isEmpty)
        #expect(outcome.contract.isEmpty)
    }

    @Test("Two runs make equal bytes in the same order", arguments: [Samples.pets, try Samples.talkover()])
    func determinism(document: String) async {
        let first = await Pipeline.run(Samples.inputs(document))
        let second = await Pipeline.run(Samples.inputs(document))
        #expect(!first.hasErrors)
        #expect(first.sdks == second.sdks)
        #expect(first.contract == second.contract)
        #expect(first.diagnostics == second.diagnostics)
    }

    @Test("The path of the document leaves no trace in what is made")
    func pathsLeaveNoTrace() async {
        let document = DocumentInput(path: "/somewhere/else.yaml", bytes: Array(Samples.pets.utf8))
        let usual = Samples.inputs()
        let moved = GenerationInputs(document: document, name: "Pets", sdks: usual.sdks)
        let (first, second) = (await Pipeline.run(usual), await Pipeline.run(moved))
        #expect(first.sdks == second.sdks)
        #expect(first.contract == second.contract)
        #expect(usual.configurationHash == moved.configurationHash)
    }

    @Test("The contract lies in its own folder and in the tests of the SDK, byte for byte")
    func contract() async throws {
        let outcome = await Pipeline.run(Samples.inputs())
        #expect(outcome.contract.map(\.path) == ["surface.json", "vectors.json", "vectors.schema.json"])
        let vectors = try #require(outcome.contract.first { $0.path == "vectors.json" })
        let copy = outcome.text(at: "Tests/PetsContractTests/Resources/vectors.json")
        #expect(copy == String(decoding: vectors.bytes, as: UTF8.self))
    }

    @Test("Checking a document finds the same as generating from it, and makes nothing")
    func checking() {
        let wrong = Samples.pets.replacing("schemas/Pet\"", with: "schemas/Dog\"")
        let outcome = Pipeline.check(DocumentInput(path: "pets.yaml", bytes: Array(wrong.utf8)))
        #expect(outcome.diagnostics.map(\.code) == [.unresolvedReference])
        #expect(outcome.contract.isEmpty && outcome.sdks.isEmpty)
    }

    @Test("What is a warning is an error and ends the run where that is asked for")
    func strictness() {
        let wrong = Samples.pets.replacing("{type: string}", with: "{type: Text}")
        let document = DocumentInput(path: "pets.yaml", bytes: Array(wrong.utf8))
        #expect(Pipeline.check(document).diagnostics.map(\.severity) == [.warning])
        let outcome = Pipeline.check(document, strictness: .strict)
        #expect(outcome.diagnostics.map(\.severity) == [.error])
        #expect(outcome.hasErrors)
    }

    @Test(
        "The access level stands before what users call, and nowhere is another",
        arguments: zip(SwiftAccessLevel.allCases, ["public struct", "package struct", "struct"])
    )
    func access(level: SwiftAccessLevel, declaration: String) async throws {
        let outcome = await Pipeline.run(Samples.inputs(settings: SwiftSettings(access: level)))
        #expect(outcome.findings == [])
        let model = try #require(outcome.text(at: "Sources/Pets/Models/Pet.swift"))
        let lines = model.split(separator: "\n").filter { $0.contains("struct Pet:") }
        #expect(lines.count == 1)
        #expect(lines.first?.replacing("nonisolated ", with: "").hasPrefix(declaration) == true, "\(lines)")
        for other in SwiftAccessLevel.allCases where other != level {
            #expect(!model.contains("\(other.rawValue) "), "\(other.rawValue)")
        }
    }

    @Test(
        "What decides about the output decides about the hash of the configuration",
        arguments: [
            Samples.inputs(settings: SwiftSettings(access: .package)),
            Samples.inputs(templates: [TemplateOverride(name: "package", path: "p", text: "")]),
            GenerationInputs(document: Samples.inputs().document, name: "Cats", sdks: []),
            Samples.inputs(settings: SwiftSettings(serverTransport: .asyncHTTPClient)),
            Samples.inputs(
                settings: SwiftSettings(
                    mutationScore: MeasuredScore(mistakes: 1, contract: 1, told: 1, equivalent: 0, sources: "")
                )
            ),
            Samples.inputs(contract: ContractRequest(level: .all)),
        ]
    )
    func configurationHash(inputs: GenerationInputs) {
        #expect(inputs.configurationHash != Samples.inputs().configurationHash)
    }

    @Test(
        "Names that SDKs can be made of, and others",
        arguments: [
            ("Talkover", true), ("petstore", true), ("pet-store_2", true), ("", false), ("2Pets", false),
            ("Größe", false), ("../Pets", false), ("Pets\n", false), ("_", false),
        ]
    )
    func names(name: String, isUsable: Bool) {
        #expect(GenerationInputs.canBeNamed(name) == isUsable)
    }
}
