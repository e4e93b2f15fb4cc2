import ArgumentParser
import Diagnostics
import OutputFolder
import SwiftLanguage

/// `concord target FOLDER`: what the build tool plugin calls.
struct TargetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target",
        abstract: "Writes the sources of an SDK for a target that has a concord.yaml; the build tool plugin calls it.",
        discussion: ExitStatus.explanation
    )

    @Argument(help: "The folder of the target, where concord.yaml lies.")
    var folder: String

    @Option(help: "The folder for the sources; they are compiled with those of the target.")
    var output: String

    @Option(help: "The module that the sources are compiled into.")
    var module: String

    @Option(help: "How many files there are for models, and how many for resources.")
    var shards = 16

    @OptionGroup(title: "What a document may refer to")
    var permitted: PermissionOptions

    @Option(help: "How to show diagnostics.")
    var diagnostics: DiagnosticFormat = .text

    func validate() throws {
        let counts = SwiftLayout.shardCounts
        guard counts.contains(shards) else {
            throw ValidationError("--shards is a number from \(counts.lowerBound) to \(counts.upperBound)")
        }
        guard SwiftSettings.canNameModule(module) else {
            throw ValidationError("\"\(module)\" is no name of a Swift module")
        }
    }

    func run() async throws {
        var generation = Generation(
            report: DiagnosticReport(format: diagnostics),
            permissions: permitted.permissions,
            action: .write,
            policy: .force
        )
        let status = await generation.run { report throws(ExitStatus) in
            [
                try GenerationJob.ofTarget(
                    in: folder,
                    module: module,
                    output: output,
                    shardCount: shards,
                    report: &report
                )
            ]
        }
        guard status == .done else { throw status }
    }
}
