/// The steps by which a folder changes, each of which can be undone until the last one.
struct Transaction {
    private let disk: Disk
    private var done: [Step] = []
    private var stagedCount = 0

    /// Something that was done.
    private enum Step {
        /// A file was renamed.
        case moved(from: String, to: String)
        /// A folder was made.
        case madeFolder(String)
    }

    /// Nothing done yet.
    init(on disk: Disk) {
        self.disk = disk
    }

    /// Stages all new contents, then puts them in place; the manifest is last.
    mutating func perform(_ changes: OutputChanges) throws(OutputError) {
        try disk.makeFolder(at: disk.path(of: Reserved.stage))
        var staged: [(replacement: OutputChanges.Replacement, name: String)] = []
        for replacement in changes.replacements { staged.append((replacement, try stage(replacement.bytes))) }
        let manifest = try changes.manifest.map { bytes throws(OutputError) in try stage(bytes) }
        try check(changes)
        if let manifest { try announce(manifest) }
        for removal in changes.removals { try putAway(removal.path) }
        for (replacement, name) in staged {
            try makeFolders(above: replacement.path)
            if replacement.previous != .absent { try putAway(replacement.path) }
            try move(name, to: replacement.path)
        }
        if manifest != nil { try disk.move(Reserved.nextManifest, to: Reserved.manifest) }
        finish()
    }

    /// Undoes all steps, the last one first, and removes the stage.
    ///
    /// What cannot be undone stays, with the next manifest and the stage, for the next run to finish.
    mutating func rollBack() {
        do throws(OutputError) {
            while let step = done.last {
                switch step {
                case .moved(let source, let destination): try disk.move(destination, to: source)
                case .madeFolder(let folder): disk.removeIfEmpty(folder)
                }
                done.removeLast()
            }
            try disk.removeTree(at: Reserved.stage)
        } catch {
            return
        }
    }

    /// Removes what is not needed any more; whatever stays is removed by the next run.
    private mutating func finish() {
        done = []
        try? disk.removeTree(at: Reserved.nextManifest)
        try? disk.removeTree(at: Reserved.stage)
    }

    /// Checks that nobody has changed a file since the changes were planned.
    private func check(_ changes: OutputChanges) throws(OutputError) {
        let replaced = changes.replacements.map { ($0.path, $0.previous) }
        let planned = replaced + changes.removals.map { ($0.path, $0.previous) }
        for (path, previous) in planned where try disk.entry(at: path) != previous {
            throw .changedMeanwhile(disk.path(of: path))
        }
    }

    /// Puts the next manifest beside the last one.
    private mutating func announce(_ manifest: String) throws(OutputError) {
        if try disk.entry(at: Reserved.nextManifest) != .absent { try putAway(Reserved.nextManifest) }
        try move(manifest, to: Reserved.nextManifest)
    }

    private mutating func stage(_ bytes: [UInt8]) throws(OutputError) -> String {
        let name = nextStagedName()
        try disk.create(bytes, at: name)
        return name
    }

    private mutating func nextStagedName() -> String {
        stagedCount += 1
        return "\(Reserved.stage)/\(stagedCount)"
    }

    private mutating func putAway(_ path: String) throws(OutputError) {
        try move(path, to: nextStagedName())
    }

    private mutating func move(_ source: String, to destination: String) throws(OutputError) {
        try disk.move(source, to: destination)
        done.append(.moved(from: source, to: destination))
    }

    private mutating func makeFolders(above path: String) throws(OutputError) {
        for folder in Disk.folders(above: path) where try disk.entry(at: folder) == .absent {
            try disk.makeFolder(at: disk.path(of: folder))
            done.append(.madeFolder(folder))
        }
    }
}
