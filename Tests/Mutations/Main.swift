import CodeGeneration
import Foundation
import Pipeline
import SwiftLanguage

/// Damages a document a few thousand times, by a seed: no damage crashes the generator, and each ends in an error or in
/// an output, of which every fiftieth is type-checked. A program of its own, since it takes minutes of both cores.
///
///     damage-documents DOCUMENT [COUNT [SEED]]
@main
struct DamageDocuments {
    private let document: [UInt8]
    private var generator: SeededGenerator
    private var refused = 0
    private var generated = 0
    private var checked = 0
    private var faults: [String] = []

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first else { return fail("usage: damage-documents DOCUMENT [COUNT [SEED]]") }
        let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 3000
        let seed = arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
        var run = DamageDocuments(document: Array(try Data(contentsOf: URL(fileURLWithPath: path))), seed: seed)
        for round in 1...max(1, count) { try await run.tryOne(round: round, seed: seed) }
        run.report()
    }

    private init(document: [UInt8], seed: UInt64) {
        self.document = document
        generator = SeededGenerator(seed: seed)
    }

    private mutating func tryOne(round: Int, seed: UInt64) async throws {
        let damaged = damagedDocument()
        // What brings the process down must be there afterwards, to be looked at.
        try Data(damaged).write(to: URL(fileURLWithPath: NSTemporaryDirectory() + "/damaged-document.yaml"))
        let outcome = await Pipeline.run(inputs(damaged))
        if outcome.hasErrors {
            refused += 1
            if !outcome.sdks.isEmpty { faults.append("seed \(seed), round \(round): files in spite of errors") }
            return
        }
        generated += 1
        guard let files = outcome.sdks.first, !files.isEmpty else {
            faults.append("seed \(seed), round \(round): neither an error nor files")
            return
        }
        guard generated % 50 == 1 else { return }
        checked += 1
        let complaints = try SwiftCompiler.complaints(about: files)
        if !complaints.isEmpty { faults.append("seed \(seed), round \(round): \(complaints)") }
    }

    private mutating func damagedDocument() -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &generator)).reduce(document) { bytes, _ in
            let mutation = Mutation.allCases.randomElement(using: &generator) ?? .truncated
            return bytes.isEmpty ? bytes : mutation.applied(to: bytes, using: &generator)
        }
    }

    private func inputs(_ bytes: [UInt8]) -> GenerationInputs {
        GenerationInputs(
            document: DocumentInput(path: "damaged.yaml", bytes: bytes),
            name: "Damaged",
            extensions: [],
            sdks: [SDKRequest(language: .swift(access: .public))]
        )
    }

    private func report() {
        print("\(refused + generated) damaged documents: \(refused) refused with an error, \(generated) generated")
        print("\(checked) of the outputs type-checked, \(faults.count) faults")
        guard checked > 0 else { return Self.fail("nothing was type-checked, so this run shows nothing") }
        if !faults.isEmpty { Self.fail(faults.joined(separator: "\n")) }
    }

    private static func fail(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
