import CodeGeneration
import OutputFolder
import Pipeline

/// Takes what the pipeline has made to the folders that the job names.
struct Delivery {
    /// What is done about a difference between what was made and what is there.
    enum Action {
        /// The folders are brought up to date.
        case write
        /// Nothing is written; the difference is listed.
        case compare
    }

    /// Where the files go.
    let job: GenerationJob
    /// What is done about a difference.
    let action: Action
    /// What happens to files that were edited.
    let policy: OverwritePolicy

    /// What came of it.
    struct Result {
        /// What is not as it was made, a line for each file; nothing where it was written.
        var differences: [String] = []
        /// How many files of others were left alone.
        var conflictCount = 0
    }

    /// Writes or compares the contract and each SDK.
    func deliver(_ outcome: GenerationOutcome, inputs: GenerationInputs) throws(ExitStatus) -> Result {
        var result = Result()
        for (folder, files) in destinations(of: outcome) {
            do throws(OutputError) {
                let changes = try deliver(files, to: folder, stamp: stamp(for: outcome, inputs))
                result.conflictCount += changes.conflicts.count
                if case .compare = action { result.differences += list(of: changes, in: folder) }
            } catch {
                Console.complain("error: \(error)")
                throw .outsideWorld
            }
        }
        return result
    }

    /// What the files were made from, for their manifest.
    private func stamp(for outcome: GenerationOutcome, _ inputs: GenerationInputs) -> ManifestStamp {
        ManifestStamp(
            generator: ConcordVersion.current,
            documentHash: outcome.documentHash,
            configurationHash: inputs.configurationHash
        )
    }

    private func destinations(of outcome: GenerationOutcome) -> [(folder: String, files: [OutputFile])] {
        let contract = job.contract.map { [(folder: $0, files: outcome.contract)] } ?? []
        return contract + zip(job.sdks, outcome.sdks).map { (folder: $0.output, files: $1) }
    }

    private func deliver(
        _ files: [OutputFile],
        to path: String,
        stamp: ManifestStamp
    ) throws(OutputError) -> OutputChanges {
        let folder = OutputFolder(path: path) { Console.complain("concord: \($0)") }
        let changes =
            switch action {
            case .compare: try folder.plan(files, stamp: stamp, policy: policy)
            case .write: try folder.update(files, stamp: stamp, policy: policy)
            }
        report(changes, in: path)
        return changes
    }

    /// Says what the user did not ask for.
    private func report(_ changes: OutputChanges, in path: String) {
        switch action {
        case .compare where changes.isUnfinished:
            Console.complain("warning: a run that wrote to \(path) was stopped; concord generate finishes its work")
        case .compare: break
        case .write:
            if changes.isUnfinished {
                Console.complain("concord: finished in \(path) what a run left that was stopped")
            }
            let count = changes.changedCount
            Console.progress("\(job.name): \(changes.unchangedCount + count) files in \(path), \(count) changed")
        }
        for conflict in changes.conflicts {
            Console.complain("warning: \(path)/\(conflict): not written by Concord or edited since; --force overwrites")
        }
    }

    private func list(of changes: OutputChanges, in path: String) -> [String] {
        changes.added.map { "add     \(path)/\($0)" }
            + changes.changed.map { "change  \(path)/\($0)" }
            + changes.removed.map { "remove  \(path)/\($0)" }
            + changes.conflicts.map { "edited  \(path)/\($0)" }
    }
}
