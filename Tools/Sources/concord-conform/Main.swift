import ArgumentParser
import Conformance
import Foundation

/// `concord-conform`, which `concord conform` calls.
@main
struct ConformCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concord conform",
        abstract: "Holds SDKs in any language to a contract, over sockets."
    )

    @Option(help: "The contract: a vectors.json.")
    var contract: String

    func run() throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: contract))
        print(try ContractSummary([UInt8](bytes)).text)
    }
}
