import ArgumentParser
import Mutation
import MutationRun
import Platform

/// `concord mutate FOLDER`
struct MutateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate",
        abstract: "Tries a contract: makes each mistake of an SDK written with --mutants, and says which nobody tells.",
        discussion: """
            The SDK is built once. Its contract is run once without a mistake and then once for each, until a vector \
            fails. If mutants.json names further checks, those are run for what the contract does not tell.

            Exit status:
              0  every mistake was told, or the percentage that --at-least says, but for those that are listed as \
            equivalent
              1  too many were not told, more than 5 % are listed as equivalent, or one that is listed is none
              2  wrong usage
              3  the outside world: the SDK does not build, or a check fails without a mistake
            """
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

    func run() async throws {
        let run = MutationRun(
            try list(),
            in: URL(fileURLWithPath: folder),
            equivalents: try equivalents(),
            jobs: jobs,
            sample: sample ?? .max
        )
        let result: MutationScore
        do {
            result = try await run.score { Console.progress("\($0)") }
        } catch MutationRun.Obstacle.build(let output) {
            Console.complain("error: the SDK in \(folder) does not build\n\(output)")
            throw ExitStatus.outsideWorld
        } catch MutationRun.Obstacle.unsound(let output) {
            Console.complain("error: a check fails although no mistake is made\n\(output)")
            throw ExitStatus.outsideWorld
        }
        Console.say(result.report)
        guard result.reaches(atLeast) else { throw ExitStatus.documentFailed }
    }

    private func list() throws -> MutantList {
        let file = URL(fileURLWithPath: folder).appendingPathComponent(MutantList.fileName)
        do {
            return try JSONDecoder().decode(MutantList.self, from: try Data(contentsOf: file))
        } catch {
            Console.complain("error: \(file.path) cannot be read: write the SDK with concord generate --mutants")
            throw ExitStatus.outsideWorld
        }
    }

    private func equivalents() throws -> Equivalents {
        guard let equivalent else { return .none }
        guard let data = FileManager.default.contents(atPath: equivalent) else {
            Console.complain("error: \(equivalent) cannot be read")
            throw ExitStatus.outsideWorld
        }
        guard let equivalents = Equivalents(String(decoding: data, as: UTF8.self)) else {
            Console.complain("error: \(equivalent) lists a mistake without a reason")
            throw ExitStatus.wrongUsage
        }
        return equivalents
    }
}
