import ArgumentParser
import Diagnostics
import Pipeline

/// `concord lint FILE`
struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Reads a document and says what is wrong with it; writes nothing.",
        discussion: ExitStatus.explanation
    )

    @Argument(help: "The OpenAPI document, in YAML or JSON.")
    var file: String

    @OptionGroup(title: "What is done to the document before")
    var document: DocumentOptions

    @OptionGroup(title: "What it may refer to")
    var permitted: PermissionOptions

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(help: "How to show diagnostics.")
    var diagnostics: DiagnosticFormat = .text

    func run() async throws {
        let input = try DocumentInput.read(path: file, loader: PermittedFiles(around: file, permitted.permissions))
        var report = DiagnosticReport(format: diagnostics)
        var changes = DocumentChanges()
        for overlay in document.overlay { changes.overlays.append(try DocumentInput.read(path: overlay)) }
        changes.filter = document.filter(in: &report.sources)
        let strictness = strict ? Strictness.strict : .tolerant
        let outcome = Pipeline.check(input, with: changes, sources: report.sources, strictness: strictness)
        report.add(outcome.diagnostics, in: outcome.sources)
        report.finish()
        guard outcome.status == .done else { throw outcome.status }
        Console.progress("\(file): nothing that Concord cannot read")
    }
}
