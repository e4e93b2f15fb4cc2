import Foundation
import Pipeline
import SwiftLanguage
import Testing

@Suite struct PipelineTests {
    @Test func errorsMakeNothing() async {
        let outcome = await Pipeline.run(inputs(Data("openapi: 3.1.0\npaths: []\n".utf8)))
        #expect(outcome.hasErrors)
        #expect(outcome.sdks.isEmpty)
        #expect(outcome.contract.isEmpty)
    }

    @Test func twoRunsMakeEqualBytes() async throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try Data(contentsOf: root.appendingPathComponent("spec/talkover.yaml"))
        let first = await Pipeline.run(inputs(document))
        let second = await Pipeline.run(inputs(document))
        #expect(!first.hasErrors)
        #expect(first.sdks == second.sdks)
        #expect(first.contract == second.contract)
    }

    private func inputs(_ document: Data) -> GenerationInputs {
        GenerationInputs(
            document: DocumentInput(path: "document.yaml", bytes: Array(document)),
            name: "Sample",
            extensions: [],
            sdks: [SDKRequest(language: .swift(access: .public))]
        )
    }
}
