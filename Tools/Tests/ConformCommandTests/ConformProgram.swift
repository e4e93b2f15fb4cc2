import Foundation
import Testing

/// The program, run in a folder of one test, which goes with the value.
final class ConformProgram: Sendable {
    /// What came of a run.
    struct Result {
        /// The exit status.
        let status: Int32
        /// What it wrote to the standard output.
        let output: String
        /// What it wrote to the standard error.
        let complaints: String
    }

    private static let testees = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("ConformanceTests/Testees")

    /// The folder.
    let folder: URL

    /// An empty folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("conform-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file among the scripts of the tests.
    static func path(_ name: String) -> String { testees.appendingPathComponent(name).path }

    /// Runs the program; what it writes goes to files, which never block it as a full pipe would.
    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    /// Runs the program, as the other one does.
    func run(_ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = try Self.binary()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let files = ["output", "complaints"].map { folder.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        return Result(status: process.terminationStatus, output: texts[0], complaints: texts[1])
    }

    /// The text of a file in the folder.
    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The program that was built with these tests: it lies where they lie.
    private static func binary() throws -> URL {
        let bundles = [Bundle.main] + Bundle.allBundles
        let folders = bundles.flatMap { [$0.bundleURL, $0.bundleURL.deletingLastPathComponent()] }
        let candidates = folders.map { $0.appendingPathComponent("concord-conform") }
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
            "there is no concord-conform beside the tests"
        )
    }
}
