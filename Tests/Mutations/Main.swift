import CodeGeneration
import Foundation
import Pipeline
import SwiftLanguage

/// Damages documents, by a seed: no damage crashes the generator, makes it wait or fills the memory, and each ends in an
/// error or in an output, of which every fiftieth is type-checked. A program of its own, since it takes as long as it is
/// given.
///
///     damage-documents [--seconds N] [--seed N] [--round N] DOCUMENT…
@main
struct DamageDocuments {
    private let arguments: Arguments
    private let watchdog: Watchdog
    private var documents: [DamagedDocument]
    private var refused = 0
    private var generated = 0
    private var checked = 0
    private var faults: [String] = []

    static func main() async throws {
        guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
            return fail("usage: damage-documents [--seconds N] [--seed N] [--round N] DOCUMENT…")
        }
        var run = try DamageDocuments(arguments)
        if let round = arguments.round {
            try await run.tryOne(round: round)
        } else {
            try await run.tryAll()
        }
        run.report()
    }

    private init(_ arguments: Arguments) throws {
        self.arguments = arguments
        watchdog = Watchdog(seconds: 60, megabytes: 2048)
        documents = try arguments.documents.map { path in
            DamagedDocument(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        }
    }

    private mutating func tryAll() async throws {
        let end = Date(timeIntervalSinceNow: arguments.seconds)
        var round = 0
        while Date() < end {
            try await tryOne(round: round)
            round += 1
        }
    }

    private mutating func tryOne(round: Int) async throws {
        let document = documents[round % documents.count]
        var generator = SeededGenerator(seed: arguments.seed, round: round)
        let damaged = document.damaged(using: &generator)
        // What brings the process down must be there afterwards, to be looked at.
        try Data(damaged).write(to: URL(fileURLWithPath: Watchdog.path))
        let name = "\(document.path), --seed \(arguments.seed) --round \(round)"
        watchdog.begin(name)
        let outcome = await Pipeline.run(inputs(damaged))
        watchdog.end()
        if outcome.hasErrors {
            refused += 1
            if !outcome.sdks.isEmpty { faults.append("\(name): files in spite of errors") }
            return
        }
        generated += 1
        guard let files = outcome.sdks.first, !files.isEmpty else {
            faults.append("\(name): neither an error nor files")
            return
        }
        guard generated % 50 == 1 || arguments.round != nil else { return }
        checked += 1
        let complaints = try SwiftCompiler.complaints(about: files, of: Self.module)
        if !complaints.isEmpty { faults.append("\(name): \(complaints)") }
    }

    /// What the SDKs are called.
    private static let module = "Damaged"

    private func inputs(_ bytes: [UInt8]) -> GenerationInputs {
        GenerationInputs(
            document: DocumentInput(path: "damaged.yaml", bytes: bytes),
            name: Self.module,
            sdks: [SDKRequest(language: .swift(SwiftSettings()))]
        )
    }

    private func report() {
        print("\(refused + generated) damaged documents: \(refused) refused with an error, \(generated) generated")
        print("\(checked) of the outputs type-checked, \(faults.count) faults")
        if !faults.isEmpty { Self.fail(faults.joined(separator: "\n")) }
        if checked == 0, arguments.round == nil { Self.fail("nothing was type-checked, so this run shows nothing") }
    }

    private static func fail(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }
}
