import ArgumentParser
import CommandProcess
import Conformance
import Foundation

/// A testee as `--testee` names it.
struct TesteeWish: ExpressibleByArgument {
    /// What reports call it.
    let name: String
    /// What the shell is given.
    let command: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[0].contains("/") else { return nil }
        (name, command) = (parts[0], parts[1])
    }

    /// The testee.
    var testee: Testee { Testee(name: name, command: ["sh", "-c", command]) }
}

extension ReportWish<ReportFormat> {
    /// Writes the report.
    func deliver(_ result: ConformanceResult) throws {
        let text = format.text(of: result)
        guard let file else { return Console.say(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        } catch {
            throw Fault(status: .outsideWorld, message: "\(file) cannot be written: \(error.localizedDescription)")
        }
    }
}
