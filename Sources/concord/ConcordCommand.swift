import ArgumentParser
import Contract
import Diagnostics
import Pipeline

/// `concord`
struct ConcordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concord",
        abstract: "Turns an OpenAPI document into SDKs, and one contract that every SDK is held to.",
        discussion: ExitStatus.explanation,
        version: ConcordVersion.current,
        subcommands: [
            GenerateCommand.self, TargetCommand.self, LintCommand.self, MockCommand.self, VerifyCommand.self,
            ConformCommand.self, MutateCommand.self,
        ]
    )
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension LanguageIdentifier: ExpressibleByArgument {}
extension ContractLevel: ExpressibleByArgument {}
extension SDKRequest.Mistakes: ExpressibleByArgument {}
