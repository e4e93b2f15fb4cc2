package import CodeGeneration

/// A folder that Concord writes files to, besides what others keep in it.
///
/// Only what differs is written, and only files are touched that the folder's manifest lists, with the contents that
/// Concord gave them. Everything else, such as build folders, stays as it is.
package struct OutputFolder: Sendable {
    /// The path of the folder, which need not exist.
    package let path: String

    /// A folder at `path`.
    package init(path: String) {
        self.path = path
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
        let disk = Disk(root: path)
        var planner = OutputPlanner(disk: disk, policy: policy, known: try KnownFiles(on: disk, policy: policy))
        for file in files.sorted(by: { $0.path < $1.path }) { try planner.add(file) }
        try planner.addStaleFiles()
        return try planner.changes(stamp: stamp)
    }

    /// Does what was planned: all of it, or nothing if it fails.
    ///
    /// New contents are staged below the folder and renamed into place one by one. The next manifest stands beside the
    /// last one meanwhile and replaces it at the end; so after a kill the next run knows which files are Concord's,
    /// and finishes.
    package func apply(_ changes: OutputChanges) throws(OutputError) {
        guard !changes.isEmpty else { return }
        let disk = Disk(root: path)
        try disk.makeFolder(at: path)
        let lock = try FolderLock(on: path)
        defer { lock.release() }
        try disk.removeTree(at: Reserved.stage)
        var transaction = Transaction(on: disk)
        do throws(OutputError) {
            try transaction.perform(changes)
        } catch {
            transaction.rollBack()
            throw error
        }
        disk.removeEmptyFolders(above: changes.removals.map(\.path))
    }
}

/// What happens to files that Concord did not write, or that somebody has edited since.
package enum OverwritePolicy: Sendable {
    /// They stay and are conflicts.
    case protectEdits
    /// They are replaced, or removed where they are stale.
    case force
}
