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

    /// Writes or compares the contract and each SDK.
    ///
    /// - Returns: what is not as it was made, a line for each file; nothing where it was written.
    func deliver(_ outcome: GenerationOutcome, inputs: GenerationInputs) throws(ExitStatus) -> [String] {
        var differences: [String] = []
        for (folder, files) in destinations(of: outcome) {
            do throws(OutputError) {
                differences += try deliver(files, to: folder, stamp: stamp(for: outcome, inputs))
            } catch {
                Console.complain("error: \(error)")
                throw .outsideWorld
            }
        }
        return differences
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
    ) throws(OutputError) -> [String] {
        let folder = OutputFolder(path: path) { Console.complain("concord: \($0)") }
        let changes =
            switch action {
            case .compare: try folder.plan(files, stamp: stamp, policy: policy)
            case .write: try folder.update(files, stamp: stamp, policy: policy)
            }
        report(changes, in: path)
        switch action {
        case .compare:
            return list(of: changes, in: path)
        case .write:
            Console.progress("\(job.name): \(files.count) files in \(path), \(changes.changedCount) changed")
            return []
        }
    }

    /// Says what the user did not ask for.
    private func report(_ changes: OutputChanges, in path: String) {
        switch action {
        case .compare where changes.isUnfinished:
            Console.complain("warning: a run that wrote to \(path) was stopped; concord generate finishes its work")
        case .compare: break
        case .write where changes.isUnfinished:
            Console.complain("concord: finished in \(path) what a run left that was stopped")
        case .write: break
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
