import ArgumentParser
import Contract
import Diagnostics
import OutputFolder
import Pipeline
import Platform
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

    @Option(help: "The language of the SDK, swift unless another is given; goes with --spec.")
    var language: LanguageIdentifier?

    @Option(help: "The folder of the SDK; goes with --spec.")
    var output: String?

    @Option(help: "How much the contract holds: what is required, or recommended too, or all for every operation.")
    var contractLevel: ContractLevel?

    @Option(help: "Write an SDK that makes mistakes when concord mutate tells it to; goes with --spec.")
    var mutants: SDKRequest.Mistakes?

    @OptionGroup(title: "What is done to the document before; goes with --spec")
    var document: DocumentOptions

    @Option(help: "A folder of templates that replace single templates of the same name.")
    var templates: String?

    @OptionGroup(title: "What a document may refer to")
    var permitted: PermissionOptions

    @Flag(help: "Write nothing; exit with 1 and list the files that would change.")
    var check = false

    @Flag(help: "Overwrite files that were edited by hand or that Concord did not write.")
    var force = false

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(help: "How to show diagnostics.")
    var diagnostics: DiagnosticFormat = .text

    @Flag(help: "Say where the time went, stage by stage.")
    var timings = false

    func validate() throws {
        let companions =
            [("--name", name), ("--language", language?.rawValue), ("--output", output)]
            + [("--mutants", mutants?.rawValue)]
        if spec == nil {
            let stray = companions.filter { $0.1 != nil }.map(\.0) + document.given
            guard stray.isEmpty else { throw ValidationError("\(stray.joined(separator: ", ")) goes with --spec") }
        } else {
            guard config == nil else { throw ValidationError("use either --config or --spec") }
            guard let name, let output, !output.isEmpty else {
                throw ValidationError("--spec needs --name and --output")
            }
            guard GenerationInputs.canBeNamed(name) else {
                throw ValidationError("\"\(name)\" cannot name an SDK: \(GenerationInputs.nameHint)")
            }
        }
    }

    func run() async throws {
        var generation = Generation(
            report: DiagnosticReport(format: diagnostics),
            permissions: permitted.permissions,
            action: check ? .compare : .write,
            policy: force ? .force : .protectEdits,
            strictness: strict ? .strict : .tolerant
        )
        let status = await generation.run(jobs)
        if timings { Console.complain(generation.timings.report) }
        guard status == .done else { throw status }
    }

    /// The APIs to be generated: from the command line, or from the configuration.
    private func jobs(_ report: inout DiagnosticReport) throws(ExitStatus) -> [GenerationJob] {
        guard let spec, let name, let output else {
            let path = if let config { config } else { try usualConfiguration() }
            return try GenerationJob.configured(at: path, level: contractLevel, templates: templates, report: &report)
        }
        let options: SDKRequest.LanguageOptions =
            switch language ?? .swift {
            case .swift: .swift(SwiftSettings())
            }
        let sdk = GenerationJob.SDK(language: options, output: output, templates: templates, mistakes: mutants ?? .none)
        return [
            GenerationJob(
                name: name,
                document: spec,
                overlays: document.overlay,
                contract: nil,
                contractLevel: contractLevel ?? .recommended,
                sdks: [sdk],
                extensions: [],
                filter: document.filter(in: &report.sources),
                strictness: .tolerant
            )
        ]
    }

    private func usualConfiguration() throws(ExitStatus) -> String {
        let path = "concord.yaml"
        guard FileManager.default.fileExists(atPath: path) else {
            Console.complain("error: there is no \(path) here; write one, or use --spec with --name and --output")
            throw .outsideWorld
        }
        return path
    }
}
