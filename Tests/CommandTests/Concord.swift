import Foundation
import Testing

/// A folder of one test, and the command to be run in it; the folder goes with the value.
final class Concord: Sendable {
    /// What came of a run.
    struct Result {
        /// The exit status.
        let status: Int32
        /// What the run wrote to the standard output.
        let output: String
        /// What the run wrote to the standard error.
        let complaints: String
    }

    private let folder: URL
    private let console: URL

    /// An empty folder.
    init() throws {
        let temporary = FileManager.default.temporaryDirectory
        folder = temporary.appendingPathComponent("concord-\(UUID().uuidString)")
        console = temporary.appendingPathComponent("concord-\(UUID().uuidString)")
        for folder in [folder, console] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit {
        for folder in [folder, console] { try? FileManager.default.removeItem(at: folder) }
    }

    /// Runs the command in the folder; what it writes goes to files, which never block it as a full pipe would.
    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    /// Starts the command in the folder, and kills it as soon as `isTime` says so, or leaves it alone if it is done before.
    func run(_ arguments: String..., killedWhen isTime: (URL) -> Bool) throws {
        let process = try process(arguments)
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !isTime(folder) { usleep(100) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Lays a copy of the command into the folder, away from all that lies beside it, and runs that from now on.
    func moveAway() throws {
        let copy = folder.appendingPathComponent(Self.copyPath)
        let parent = copy.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.binary(), to: copy)
    }

    private static let copyPath = "bin/concord"

    /// Lets a file be run.
    func makeExecutable(_ path: String) throws {
        let file = folder.appendingPathComponent(path).path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }

    private func process(_ arguments: [String]) throws -> Process {
        let process = Process()
        let copy = folder.appendingPathComponent(Self.copyPath)
        process.executableURL = FileManager.default.fileExists(atPath: copy.path) ? copy : try Self.binary()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": console.path]) { $1 }
        return process
    }

    /// Runs the command in the folder, as the other one does.
    func run(_ arguments: [String]) throws -> Result {
        let process = try process(arguments)
        let names = ["output", "complaints"].map { console.appendingPathComponent($0) }
        for name in names { try Data().write(to: name) }
        process.standardOutput = try FileHandle(forWritingTo: names[0])
        process.standardError = try FileHandle(forWritingTo: names[1])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOf: names[0], encoding: .utf8),
            complaints: try String(contentsOf: names[1], encoding: .utf8)
        )
    }

    /// Writes a file, with the folders that lead to it.
    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        let parent = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Removes a file.
    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }

    /// Lays a symbolic link at `path` that leads to `target`, as seen from there.
    func link(_ path: String, to target: String) throws {
        let link = folder.appendingPathComponent(path).path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    }

    /// The text of a file.
    func text(at path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    /// The paths of all files, sorted.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { path in
            var isFolder: ObjCBool = false
            let full = folder.appendingPathComponent(path).path
            return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    /// All files with their bytes.
    func contents() throws -> [String: Data] {
        let pairs = try files().map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The command that was built with these tests: it lies where they lie.
    private static func binary() throws -> URL {
        let bundles = [Bundle.main] + Bundle.allBundles
        let folders = bundles.flatMap { [$0.bundleURL, $0.bundleURL.deletingLastPathComponent()] }
        let candidates = folders.map { $0.appendingPathComponent("concord") }
        return try #require(
            candidates.first { candidate in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
                return exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: candidate.path)
            },
            "there is no concord beside the tests"
        )
    }
}
