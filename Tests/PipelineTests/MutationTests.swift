import CodeGeneration
import Foundation
import Pipeline
import SwiftLanguage
import Testing

/// Damaged documents never crash the generator: each ends in a diagnostic, or in an output that type-checks.
@Suite struct MutationTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// How many damaged documents each seed tries; every fiftieth that generates is type-checked.
    static let count = 750

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func damagedDocumentsEndInADiagnosticOrInCodeThatTypeChecks(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let document = Array(try Data(contentsOf: Self.root.appendingPathComponent("spec/talkover.yaml")))
        var generated = 0
        for round in 0..<Self.count {
            let damaged = Self.damaged(document, using: &generator)
            let outcome = await Pipeline.run(Self.inputs(damaged))
            if outcome.hasErrors {
                #expect(
                    outcome.sdks.isEmpty && outcome.contract.isEmpty,
                    "round \(round) wrote files in spite of errors"
                )
                continue
            }
            generated += 1
            try #require(outcome.sdks.first?.isEmpty == false, "round \(round) gave neither an error nor files")
            guard generated % 50 == 1, let files = outcome.sdks.first else { continue }
            let complaints = try SwiftCompiler.complaints(about: files)
            #expect(complaints.isEmpty, "seed \(seed), round \(round): \(complaints)")
        }
        #expect(generated > 0, "no damaged document generated anything, so nothing was type-checked")
    }

    private static func damaged(_ document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &generator)).reduce(document) { bytes, _ in
            let mutation = Mutation.allCases.randomElement(using: &generator) ?? .truncated
            return bytes.isEmpty ? bytes : mutation.applied(to: bytes, using: &generator)
        }
    }

    private static func inputs(_ bytes: [UInt8]) -> GenerationInputs {
        GenerationInputs(
            document: DocumentInput(path: "damaged.yaml", bytes: bytes),
            name: "Talkover",
            extensions: [],
            sdks: [SDKRequest(language: .swift(access: .public))]
        )
    }
}
