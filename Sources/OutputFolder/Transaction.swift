/// The steps by which a folder changes, in their order; a kill between any two leaves what the next run can finish.
///
/// New contents are staged and renamed into place one by one, a folder that was not there with all that is in it. The next
/// manifest stands beside the last one meanwhile and replaces it at the end: the two together know every file that may be
/// Concord's.
struct Transaction {
    /// What is done, from the first to the last.
    let steps: [Step]

    /// The steps for `changes` of the folder of `disk`.
    init(_ changes: OutputChanges, on disk: Disk) throws(OutputError) {
        var planner = StepPlanner(disk: disk, removed: Set(changes.removals.map(\.path)))
        try planner.add(changes)
        steps = planner.steps
    }

    /// Does all steps, or undoes those that were done when one fails.
    func perform(on disk: Disk) throws(OutputError) {
        var done = 0
        do throws(OutputError) {
            for step in steps {
                try step.perform(on: disk)
                done += 1
            }
        } catch {
            undo(steps[..<done], on: disk)
            throw error
        }
        Self.finish(on: disk)
    }

    /// Removes what is not needed any more; whatever stays is removed by the next run.
    static func finish(on disk: Disk) {
        try? disk.removeTree(at: Reserved.nextManifest)
        try? disk.removeTree(at: Reserved.stage)
    }

    /// Undoes steps, the last one first, and removes the stage.
    ///
    /// What cannot be undone stays, with the next manifest and the stage, for the next run to finish.
    private func undo(_ done: ArraySlice<Step>, on disk: Disk) {
        do throws(OutputError) {
            for step in done.reversed() { try step.undo(on: disk) }
            try disk.removeTree(at: Reserved.stage)
        } catch {
            return
        }
    }
}

/// Brings the changes of a folder into steps.
private struct StepPlanner {
    let disk: Disk
    /// The files that go.
    let removed: Set<String>
    private(set) var steps: [Step] = []
    private var folders: Set<String> = [Reserved.stage]
    private var stagedCount = 0
    private var arrivals: [Arrival] = []
    private var stagedFolders: [String: String] = [:]

    /// What is staged and takes its place as a whole: a file, or a folder that was not there.
    private struct Arrival {
        let staged: String
        let path: String
        let previous: DiskEntry
    }

    init(disk: Disk, removed: Set<String>) {
        self.disk = disk
        self.removed = removed
    }

    /// Stages all new contents, then puts them in place; the manifest is last.
    mutating func add(_ changes: OutputChanges) throws(OutputError) {
        steps.append(.makeFolder(Reserved.stage))
        for replacement in changes.replacements { stage(replacement) }
        let manifest = changes.manifest.map { stage($0) }
        for arrival in arrivals { steps.append(.expect(arrival.previous, at: arrival.path)) }
        for removal in changes.removals { steps.append(.expect(removal.previous, at: removal.path)) }
        if let manifest {
            if try disk.entry(at: Reserved.nextManifest) != .absent { putAway(Reserved.nextManifest) }
            steps.append(.move(manifest, to: Reserved.nextManifest))
        }
        for removal in changes.removals { putAway(removal.path) }
        for arrival in arrivals {
            try makeFolders(above: arrival.path)
            if arrival.previous != .absent { putAway(arrival.path) }
            steps.append(.move(arrival.staged, to: arrival.path))
        }
        steps.append(.removeEmptyFolders(above: changes.removals.map(\.path)))
        if manifest != nil { steps.append(.move(Reserved.nextManifest, to: Reserved.manifest)) }
    }

    private mutating func stage(_ replacement: OutputChanges.Replacement) {
        guard let folder = replacement.newFolder else {
            let staged = stage(replacement.bytes)
            arrivals.append(Arrival(staged: staged, path: replacement.path, previous: replacement.previous))
            return
        }
        let staged = stagedFolders[folder] ?? stage(folder: folder)
        let path = staged + replacement.path.dropFirst(folder.count)
        for inner in Disk.folders(above: path) where folders.insert(inner).inserted { steps.append(.makeFolder(inner)) }
        steps.append(.create(path, replacement.bytes))
    }

    /// The name in the stage of a folder that was not there.
    private mutating func stage(folder: String) -> String {
        let name = nextStagedName()
        stagedFolders[folder] = name
        arrivals.append(Arrival(staged: name, path: folder, previous: .absent))
        return name
    }

    private mutating func stage(_ bytes: [UInt8]) -> String {
        let name = nextStagedName()
        steps.append(.create(name, bytes))
        return name
    }

    private mutating func putAway(_ path: String) {
        steps.append(.move(path, to: nextStagedName()))
    }

    private mutating func nextStagedName() -> String {
        stagedCount += 1
        return "\(Reserved.stage)/\(stagedCount)"
    }

    private mutating func makeFolders(above path: String) throws(OutputError) {
        for folder in Disk.folders(above: path) where folders.insert(folder).inserted {
            let entry = try disk.entry(at: folder)
            if entry == .absent || removed.contains(folder) { steps.append(.makeFolder(folder)) }
        }
    }
}
