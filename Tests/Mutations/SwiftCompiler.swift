import CodeGeneration
import Foundation

/// The compiler of the toolchain that runs the tests.
enum SwiftCompiler {
    /// What the compiler has to say about the sources of the SDK `module`, in Swift 6 mode with warnings as errors; empty
    /// is well.
    static func complaints(about files: [OutputFile], of module: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sdk-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sources = files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
        for file in sources {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.bytes).write(to: url)
        }
        return try typecheck(sources.map { folder.appendingPathComponent($0.path).path }, as: module)
    }

    private static func typecheck(_ paths: [String], as module: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let flags = [
            "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-module-name", module,
        ]
        process.arguments = ["swiftc"] + flags + paths
        let output = Pipe()
        process.standardError = output
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : text
    }
}
