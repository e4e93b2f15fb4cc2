import Foundation

@testable import Conformance

/// The scripts in `Testees/`, held to the contract beside them.
enum TestedScripts {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Testees")

    /// The contract of the scripts.
    static func contract() throws -> Contract {
        try Contract([UInt8](Data(contentsOf: folder.appendingPathComponent("contract.json"))))
    }

    /// A job with little patience, in one process for each testee.
    static func job(_ testees: [Testee], known: String = "", only: [String] = []) throws -> ConformanceJob {
        var limits = PatienceLimits()
        limits.start = .seconds(4)
        limits.call = .seconds(4)
        limits.stop = .seconds(1)
        limits.line = 100_000
        return ConformanceJob(
            contract: try contract(),
            testees: testees,
            only: only,
            knownFailures: KnownFailures(known),
            limits: limits,
            validatesProtocol: !testees.contains { $0.name.hasPrefix("skips-without") || $0.name == "old" }
        )
    }

    /// The testee that a script is, by its name.
    static func testee(_ script: String) -> Testee {
        let mark = FileManager.default.temporaryDirectory.appendingPathComponent("conform-\(UUID().uuidString)").path
        return Testee(name: script, command: ["python3", folder.appendingPathComponent("\(script).py").path, mark])
    }

    /// What comes of a script.
    static func result(of script: String) async throws -> ConformanceResult {
        try await ConformanceRun(job([testee(script)])).result()
    }
}
