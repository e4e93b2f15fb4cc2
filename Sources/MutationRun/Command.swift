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

    /// Runs the program and waits for its end, but no longer than `limit`.
    func run(_ environment: [String: String] = [:], within limit: Duration) async throws -> End {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let (ends, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        let pid = process.processIdentifier
        let clock = Task {
            try await Task.sleep(for: limit)
            kill(pid, SIGKILL)
        }
        let text = Task.detached { output.fileHandleForReading.readDataToEndOfFile() }
        for await _ in ends {}
        clock.cancel()
        let wasStopped = (try? await clock.value) != nil
        if wasStopped { return .stopped }
        guard process.terminationReason == .exit else { return .crashed(process.terminationStatus) }
        return .exited(process.terminationStatus, output: String(decoding: await text.value, as: UTF8.self))
    }
}
