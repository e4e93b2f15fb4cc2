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

    @Option(help: "How to show diagnostics.")
    var diagnostics: DiagnosticFormat = .text

    func run() async throws {
        let document = try DocumentInput.read(path: file)
        let outcome = Pipeline.check(document)
        var report = DiagnosticReport(format: diagnostics)
        report.add(outcome.diagnostics, in: outcome.sources)
        report.finish()
        guard outcome.status == .done else { throw outcome.status }
        Console.progress("\(file): nothing that Concord cannot read")
    }
}
