import ArgumentParser
import Diagnostics
import OutputFolder
import Pipeline
import SwiftLanguage

/// `concord generate`
struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the SDKs and the contract that concord.yaml, or the command line, asks for.",
        discussion: ExitStatus.explanation
    )

    @Option(help: "The configuration; concord.yaml in the current folder unless --spec is given.")
    var config: String?

    @Option(help: "A document to generate from, instead of a configuration.")
    var spec: String?

    @Option(help: "The name of the API, such as Talkover; goes with --spec.")
    var name: String?

    @Option(help: "The language of the SDK; goes with --spec.")
    var language: LanguageIdentifier = .swift

    @Option(help: "The folder of the SDK; goes with --spec.")
    var output: String?

    @Option(help: "A folder of templates that replace single templates of the same name.")
    var templates: String?

    @Flag(help: "Write nothing; exit with 1 and list the files that would change.")
    var check = false

    @Flag(help: "Overwrite files that were edited by hand or that Concord did not write.")
    var force = false

    @Option(help: "How to show diagnostics.")
    var diagnostics: DiagnosticFormat = .text

    @Flag(help: "Say where the time went, stage by stage.")
    var timings = false

    func validate() throws {
        if spec == nil {
            let stray = [("--name", name), ("--output", output)].filter { $0.1 != nil }.map(\.0)
            guard stray.isEmpty else { throw ValidationError("\(stray.joined(separator: ", ")) goes with --spec") }
        } else {
            guard config == nil else { throw ValidationError("use either --config or --spec") }
            guard name != nil, output != nil else { throw ValidationError("--spec needs --name and --output") }
        }
    }

    func run() async throws {
        let jobs = try plannedJobs()
        var totals = StageTimings()
        var isClean = true
        for job in jobs {
            let inputs = try job.inputs()
            let outcome = await Pipeline.run(inputs)
            totals.add(outcome.timings)
            Console.show(outcome.diagnostics, of: outcome.sources, as: diagnostics)
            guard !outcome.hasErrors else {
                isClean = false
                continue
            }
            var writing = StageTimings()
            let delivery = Delivery(job: job, check: check, policy: force ? .force : .protectEdits)
            if try delivery.deliver(outcome, inputs: inputs) == .outOfDate { isClean = false }
            writing.lap(.write)
            totals.add(writing)
        }
        if timings { Console.complain(totals.report) }
        if !isClean { throw ExitStatus.documentFailed }
    }

    /// The APIs to be generated: from the command line, or from the configuration.
    private func plannedJobs() throws -> [GenerationJob] {
        if let spec, let name, let output { return [commandLineJob(spec: spec, name: name, output: output)] }
        return try GenerationJob.configured(at: config ?? "concord.yaml", templates: templates, format: diagnostics)
    }

    private func commandLineJob(spec: String, name: String, output: String) -> GenerationJob {
        let options: SDKRequest.LanguageOptions =
            switch language {
            case .swift: .swift(access: .public)
            }
        let sdk = GenerationJob.SDK(language: options, output: output, templates: templates)
        return GenerationJob(name: name, document: spec, shownAs: spec, contract: nil, sdks: [sdk], extensions: [])
    }
}
