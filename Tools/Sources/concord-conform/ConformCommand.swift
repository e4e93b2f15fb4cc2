import ArgumentParser
import CommandProcess
import Conformance
import Foundation

/// `concord conform … -- COMMAND…`
struct ConformCommand: ToolCommand {
    static let whenInterrupted = ExitStatus.outsideWorld
    static let configuration = CommandConfiguration(
        commandName: "concord conform",
        abstract: "Holds SDKs in any language to a contract, over sockets.",
        usage: """
            concord conform [<options>] -- <command> ...
            concord conform [<options>] --testee <name=command> ...
            """,
        discussion: ExitStatus.explanation
    )

    @Option(help: "The contract: a vectors.json, or its folder. (default: the only one in Generated/Contract)")
    var contract: String?

    @Option(name: .customLong("testee"), help: "A testee: its name, and a command for the shell. As often as you like.")
    var testees: [TesteeWish] = []

    @Option(
        name: .customLong("report"),
        help: "text, json, junit, markdown or html; with =FILE into a file. As often as you like. (default: text)"
    )
    var reports: [ReportWish<ReportFormat>] = []

    @Option(help: "A list of vectors that are known to fail: they are run, and must fail.")
    var knownFailing: String?

    @Option(help: "Run only vectors whose id fits the pattern, with * and ?. As often as you like.")
    var only: [String] = []

    @Option(help: "How many processes of each testee run side by side. (default: one for each core, four at most)")
    var processes: Int?

    @Option(help: "How many seconds a testee may take over one call.")
    var timeLimit = 10

    @Flag(help: "Check what is said against the JSON Schema of the protocol, in both directions.")
    var validateProtocol = false

    @Argument(parsing: .postTerminator, help: "The command of a testee without a name.")
    var command: [String] = []

    func validate() throws {
        guard command.isEmpty != testees.isEmpty else {
            throw ValidationError("give a command behind --, or one --testee or several")
        }
        guard Set(testees.map(\.name)).count == testees.count else {
            throw ValidationError("two testees have one name")
        }
        guard (1...600).contains(timeLimit) else { throw ValidationError("--time-limit is from 1 to 600") }
        guard (1...64).contains(processes ?? 1) else { throw ValidationError("--processes is from 1 to 64") }
        guard reports.filter({ $0.file == nil }).count < 2 else {
            throw ValidationError("one report at most goes to the standard output")
        }
    }

    /// Holds the testees to the contract and tells what came of it.
    func perform() async throws -> ExitStatus {
        let job = try job()
        let progress = ProgressLine(of: job.size)
        let run = ConformanceRun(job) { await progress.step() }
        let result = try await run.result()
        await progress.finish()
        for report in reports.isEmpty ? [ReportWish(format: .text, file: nil)] : reports {
            try report.deliver(result)
        }
        return result.isGreen ? .done : .doesNotConform
    }

    private func job() throws -> ConformanceJob {
        let files = ConformFiles()
        var limits = PatienceLimits()
        limits.call = .seconds(timeLimit)
        let job = ConformanceJob(
            contract: try files.contract(at: contract),
            testees: testees.isEmpty ? [Testee(name: "testee", command: command)] : testees.map(\.testee),
            only: only,
            knownFailures: KnownFailures(try knownFailing.map(files.text) ?? ""),
            processes: processes ?? min(ProcessInfo.processInfo.activeProcessorCount, 4),
            limits: limits,
            validatesProtocol: validateProtocol
        )
        guard job.size > 0 else {
            throw Fault(status: .wrongUsage, message: "no vector fits --only, so nothing is run")
        }
        return job
    }
}
