import CodeGeneration
import Foundation
import OutputFolder
import Pipeline

/// Takes what the pipeline has made to the folders that the job names.
struct Delivery {
    /// What came of it.
    enum Result {
        /// The folders hold what the pipeline made.
        case upToDate
        /// `--check` found files that would change.
        case outOfDate
    }

    /// Where the files go.
    let job: GenerationJob
    /// Whether nothing is written and differences are listed.
    let check: Bool
    /// What happens to files that were edited.
    let policy: OverwritePolicy

    /// Writes, or with `--check` compares, the contract and each SDK.
    func deliver(_ outcome: GenerationOutcome, inputs: GenerationInputs) throws -> Result {
        var result = Result.upToDate
        for (folder, files) in destinations(of: outcome) {
            do throws(OutputError) {
                if try deliver(files, to: folder, stamp: stamp(for: inputs)) == .outOfDate { result = .outOfDate }
            } catch {
                Console.complain("error: \(error)")
                throw ExitStatus.outsideWorld
            }
        }
        return result
    }

    /// What the files were made from, for their manifest.
    private func stamp(for inputs: GenerationInputs) -> ManifestStamp {
        ManifestStamp(
            generator: ConcordVersion.current,
            documentHash: inputs.documentHash,
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
    ) throws(OutputError) -> Result {
        let folder = OutputFolder(path: path)
        let changes = try folder.plan(files, stamp: stamp, policy: policy)
        for conflict in changes.conflicts {
            Console.complain("warning: \(path)/\(conflict): not written by Concord or edited since; --force overwrites")
        }
        guard !check else { return list(changes, in: path) }
        try folder.apply(changes)
        Console.progress("\(job.name): \(files.count) files in \(path), \(changes.changedCount) changed")
        return .upToDate
    }

    private func list(_ changes: OutputChanges, in path: String) -> Result {
        let lines =
            changes.added.map { "add     \(path)/\($0)" }
            + changes.changed.map { "change  \(path)/\($0)" }
            + changes.removed.map { "remove  \(path)/\($0)" }
        guard !lines.isEmpty else { return .upToDate }
        Console.say(lines.joined(separator: "\n"))
        return .outOfDate
    }
}
