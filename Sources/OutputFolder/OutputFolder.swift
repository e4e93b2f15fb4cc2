package import CodeGeneration

/// A folder that Concord writes files to, besides what others keep in it.
///
/// Only what differs is written, and only files are touched that the folder's manifest lists, with the contents that
/// Concord gave them. Everything else, such as build folders, stays as it is.
package struct OutputFolder: Sendable {
    /// The path of the folder, which need not exist.
    package let path: String
    private let patience: Duration
    private let onWaiting: @Sendable (String) -> Void

    /// A folder at `path`.
    ///
    /// - Parameters:
    ///   - patience: how long a run waits for others that write to the folder.
    ///   - onWaiting: told once, with a sentence for the user, when a run has to wait.
    package init(
        path: String,
        patience: Duration = .seconds(60),
        onWaiting: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.path = path
        self.patience = patience
        self.onWaiting = onWaiting
    }

    /// Finds out what has to be done for the folder to hold `files`, and writes nothing.
    ///
    /// - Parameter policy: what happens to files that others wrote or edited.
    package func plan(
        _ files: [OutputFile],
        stamp: ManifestStamp,
        policy: OverwritePolicy = .protectEdits
    ) throws(OutputError) -> OutputChanges {
        try checkPaths(files.map(\.path))
        guard Disk.isFolder(path) else { return try unlockedPlan(files, stamp, policy) }
        let lock = try lock()
        defer { lock.release() }
        return try unlockedPlan(files, stamp, policy)
    }

    /// Brings the folder to hold `files`: all of them, or none if it fails.
    ///
    /// No other run comes between planning and writing. After a kill the next run knows which files are Concord's, and
    /// finishes.
    ///
    /// - Returns: what was done.
    package func update(
        _ files: [OutputFile],
        stamp: ManifestStamp,
        policy: OverwritePolicy = .protectEdits
    ) throws(OutputError) -> OutputChanges {
        try checkPaths(files.map(\.path))
        try disk.makeFolder(at: path)
        let lock = try lock()
        defer { lock.release() }
        let changes = try unlockedPlan(files, stamp, policy)
        try perform(changes)
        return changes
    }

    /// The digest of the list of the folder's files; nil if there is none that can be read.
    package var manifestDigest: String? {
        (try? disk.contents(of: Reserved.manifest)).flatMap { $0 }.map { XXH64.hexadecimalDigest(of: $0) }
    }

    /// Whether the folder holds what Concord wrote to it, all of it, and no run was stopped in the middle.
    package var isIntact: Bool {
        guard let bytes = try? disk.contents(of: Reserved.manifest), let manifest = Manifest(bytes: bytes) else {
            return false
        }
        let leftovers = [Reserved.nextManifest, Reserved.stage]
        guard leftovers.allSatisfy({ (try? disk.entry(at: $0)) == .absent }) else { return false }
        return manifest.files.allSatisfy { path, digest in
            guard case .file(let bytes)? = try? disk.entry(at: path) else { return false }
            return XXH64.hexadecimalDigest(of: bytes) == digest
        }
    }

    /// Does what was planned, or nothing if somebody has come in between.
    func apply(_ changes: OutputChanges) throws(OutputError) {
        guard !changes.isEmpty else { return }
        try disk.makeFolder(at: path)
        let lock = try lock()
        defer { lock.release() }
        try perform(changes)
    }

    private var disk: Disk { Disk(root: path) }

    private func lock() throws(OutputError) -> FolderLock {
        try FolderLock(on: path, patience: patience) { onWaiting("waiting for another run that writes to \(path)") }
    }

    private func unlockedPlan(
        _ files: [OutputFile],
        _ stamp: ManifestStamp,
        _ policy: OverwritePolicy
    ) throws(OutputError) -> OutputChanges {
        var planner = OutputPlanner(disk: disk, policy: policy, known: try KnownFiles(on: disk, policy: policy))
        for file in files.sorted(by: { $0.path < $1.path }) { try planner.add(file) }
        try planner.addStaleFiles()
        return try planner.changes(stamp: stamp)
    }

    private func perform(_ changes: OutputChanges) throws(OutputError) {
        guard !changes.isEmpty else { return }
        try disk.removeTree(at: Reserved.stage)
        disk.removeEmptyFolders(above: changes.gone)
        try Transaction(changes, on: disk).perform(on: disk)
    }
}

/// What happens to files that Concord did not write, or that somebody has edited since.
package enum OverwritePolicy: Sendable {
    /// They stay and are conflicts.
    case protectEdits
    /// They are replaced, or removed where they are stale.
    case force
}
