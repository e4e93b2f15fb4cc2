import Foundation

/// A program with its arguments, run in a folder.
struct Command: Sendable {
    /// How a program ended.
    enum End: Sendable {
        /// By itself, with this status and this output.
        case exited(Int32, output: String)
        /// By a signal of its own.
        case crashed(Int32)
        /// By us, since it took too long.
        case stopped
    }

    /// The program, as a path below the folder or a name on PATH, and its arguments.
    let words: [String]
    /// The folder.
    let folder: URL

    /// Runs the program and waits for its end, but no longer than `limit`. What it writes goes to a file, since nobody
    /// may block a thread to read it: another one would then wait for its turn to stop the program.
    func run(_ environment: [String: String] = [:], within limit: Duration) async throws -> End {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = try process(environment, writingTo: output)
        let (ends, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        let pid = process.processIdentifier
        let clock = Task {
            try await Task.sleep(for: limit)
            kill(pid, SIGKILL)
        }
        for await _ in ends {}
        clock.cancel()
        if (try? await clock.value) != nil { return .stopped }
        guard process.terminationReason == .exit else { return .crashed(process.terminationStatus) }
        return .exited(process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8))
    }

    private func process(_ environment: [String: String], writingTo output: URL) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        return process
    }
}
