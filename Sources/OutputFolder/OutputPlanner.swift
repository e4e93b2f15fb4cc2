import CodeGeneration

/// Compares what was made with what is on the disk, file by file.
struct OutputPlanner {
    /// The folder.
    let disk: Disk
    /// What happens to files that others wrote or edited.
    let policy: OverwritePolicy
    /// What Concord wrote before.
    let known: KnownFiles

    private var made: Set<String> = []
    private var listed: [String: String] = [:]
    private var replacements: [OutputChanges.Replacement] = []
    private var removals: [OutputChanges.Removal] = []
    private var gone: [String] = []
    private var conflicts: [String] = []
    private var unchangedCount = 0
    private var ways = WaysThere()

    /// Knows what was written before, and nothing yet of what was made.
    init(disk: Disk, policy: OverwritePolicy, known: KnownFiles) {
        self.disk = disk
        self.policy = policy
        self.known = known
    }

    /// Compares one file that was made.
    mutating func add(_ file: OutputFile) throws(OutputError) {
        made.insert(file.path)
        let newFolder = try ways.newFolder(above: file.path, on: disk)
        let entry: DiskEntry = newFolder == nil ? try disk.entry(inKnownFolder: file.path) : .absent
        switch entry {
        case .file(let bytes) where bytes == file.bytes:
            unchangedCount += 1
        case .folder:
            throw .notAFile(disk.path(of: file.path))
        case .absent, .file, .other:
            guard mayTouch(entry, at: file.path) else { return addConflict(file.path) }
            replacements.append(
                OutputChanges.Replacement(path: file.path, bytes: file.bytes, previous: entry, newFolder: newFolder)
            )
        }
        listed[file.path] = file.contents.digest
    }

    /// Finds the files that were made before and are not any more.
    mutating func addStaleFiles() throws(OutputError) {
        for path in known.paths where !made.contains(path) {
            let entry = try disk.entry(at: path)
            switch entry {
            case .absent, .folder:
                gone.append(path)
            case .file, .other:
                guard mayTouch(entry, at: path) else {
                    addConflict(path)
                    continue
                }
                removals.append(OutputChanges.Removal(path: path, previous: entry))
            }
        }
    }

    /// All that has to be done, the manifest included.
    func changes(stamp: ManifestStamp) throws(OutputError) -> OutputChanges {
        let manifest = Manifest(stamp: stamp, files: listed).bytes
        let isNew = known.manifestBytes == nil
        let leftovers = try leftovers()
        let isSame = known.manifestBytes == manifest
        let added = replacements.filter { $0.previous == .absent }.map(\.path) + (isNew ? [Reserved.manifest] : [])
        let changed = replacements.filter { $0.previous != .absent }.map(\.path)
        return OutputChanges(
            added: added.sorted(),
            changed: (changed + (isNew || isSame ? [] : [Reserved.manifest])).sorted(),
            removed: (removals.map(\.path) + leftovers).sorted(),
            conflicts: conflicts.sorted(),
            unchangedCount: unchangedCount,
            isUnfinished: !leftovers.isEmpty,
            replacements: replacements,
            removals: removals,
            gone: gone,
            manifest: isSame ? nil : manifest
        )
    }

    /// Whether what stands at `path` is nothing or Concord's own, or may be overwritten all the same.
    private func mayTouch(_ entry: DiskEntry, at path: String) -> Bool {
        switch (entry, policy) {
        case (.absent, _), (_, .force): true
        case (.file(let bytes), .protectEdits): known.wrote(XXH64.hexadecimalDigest(of: bytes), to: path)
        case (.folder, .protectEdits), (.other, .protectEdits): false
        }
    }

    /// Leaves a file alone; if Concord once wrote it, the manifest goes on saying what.
    private mutating func addConflict(_ path: String) {
        conflicts.append(path)
        listed[path] = known.listed[path]
    }

    /// What a run left that was killed.
    private func leftovers() throws(OutputError) -> [String] {
        var leftovers: [String] = []
        for name in [Reserved.nextManifest, Reserved.stage] where try disk.entry(at: name) != .absent {
            leftovers.append(name)
        }
        return leftovers
    }
}

/// What is known of the folders above files, each of which is looked at once.
private struct WaysThere {
    /// The outermost missing folder above the files of a folder, by the folder.
    private var missing: [Substring: String?] = [:]
    /// The missing folders as they are spelt, by what they are on a disk that ignores case.
    private var spellings: [String: String] = [:]

    /// The outermost folder above `file` that is not there; nil if all are, or if another folder differs from it by case
    /// alone, and may be there as soon as that one is.
    mutating func newFolder(above file: String, on disk: Disk) throws(OutputError) -> String? {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        if let known = missing[file[..<slash]] { return known }
        var folder = try disk.missingFolder(above: file)
        if let new = folder, spellings[new.lowercased(), default: new] != new { folder = nil }
        if let new = folder { spellings[new.lowercased()] = new }
        missing[file[..<slash]] = .some(folder)
        return folder
    }
}
