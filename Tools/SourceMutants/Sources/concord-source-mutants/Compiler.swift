import Foundation
import SourceMutation

/// The compiler of Swift, asked whether sources are right.
struct Compiler {
    /// The folder of the sources.
    let folder: URL

    /// What is wrong with all files below the folder.
    func complaints() throws -> Complaints {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(
            "complaints-\(UUID().uuidString)"
        )
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "timeout", "900", "swiftc", "-emit-sil", "-wmo", "-Onone", "-o", "/dev/null", "-swift-version", "6",
                "-module-name", "Mutated",
            ]
            + (try paths())
        process.standardError = try FileHandle(forWritingTo: output)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Complaints(
            String(decoding: try Data(contentsOf: output), as: UTF8.self),
            isContent: process.terminationStatus == 0
        )
    }

    private func paths() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".swift")
        }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }
}
