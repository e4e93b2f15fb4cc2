import ArgumentParser
import CommandProcess
import Foundation
import Mutation
import MutationRun

/// `concord mutate FOLDER`
struct MutateCommand: ToolCommand {
    static let whenInterrupted = ExitStatus.outsideWorld
    static let configuration = CommandConfiguration(
        commandName: "concord mutate",
        abstract: "Tries a contract: makes each mistake of an SDK written with --mutants, and says which nobody tells.",
        discussion: ExitStatus.explanation
    )

    @Argument(help: "The folder of an SDK that was written with --mutants.")
    var folder: String

    @Option(
        help: ArgumentHelp(
            "A list of mistakes that nobody can tell: their names, a line each, below the reason behind #.",
            valueName: "file"
        )
    )
    var equivalent: String?

    @Option(help: "How many mistakes are tried at once.")
    var jobs = 2

    @Option(help: "Try only so many mistakes, spread evenly over all.")
    var sample: Int?

    @Option(help: ArgumentHelp("How many of a hundred mistakes must be told.", valueName: "percentage"))
    var atLeast = 100

    func validate() throws {
        guard jobs > 0, sample ?? 1 > 0 else { throw ValidationError("--jobs and --sample are at least 1") }
        guard (1...100).contains(atLeast) else { throw ValidationError("--at-least is a number from 1 to 100") }
    }

    /// Tries all mistakes and tells what became of them.
    func perform() async throws -> ExitStatus {
        let run = MutationRun(
            try list(),
            in: URL(fileURLWithPath: folder),
            equivalents: try equivalents(),
            jobs: jobs,
            sample: sample ?? .max
        )
        let result: MutationScore
        do {
            result = try await run.score { Console.whisper("\($0)") }
        } catch MutationRun.Obstacle.build(let output) {
            throw Fault(status: .outsideWorld, message: "the SDK in \(folder) does not build\n\(output)")
        } catch MutationRun.Obstacle.unsound(let output) {
            throw Fault(status: .outsideWorld, message: "a check fails although no mistake is made\n\(output)")
        }
        Console.whisper("")
        Console.say(result.report)
        return result.reaches(atLeast) ? .done : .untold
    }

    private func list() throws -> MutantList {
        let file = URL(fileURLWithPath: folder).appendingPathComponent(MutantList.fileName)
        do {
            return try JSONDecoder().decode(MutantList.self, from: try Data(contentsOf: file))
        } catch {
            let remedy = "write the SDK with concord generate --mutants"
            throw Fault(status: .outsideWorld, message: "\(file.path) cannot be read: \(remedy)")
        }
    }

    private func equivalents() throws -> Equivalents {
        guard let equivalent else { return .none }
        guard let data = FileManager.default.contents(atPath: equivalent) else {
            throw Fault(status: .outsideWorld, message: "\(equivalent) cannot be read")
        }
        guard let equivalents = Equivalents(String(decoding: data, as: UTF8.self)) else {
            throw Fault(status: .wrongUsage, message: "\(equivalent) lists a mistake without a reason")
        }
        return equivalents
    }
}
