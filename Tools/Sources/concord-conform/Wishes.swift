import ArgumentParser
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

/// A report as `--report` asks for it.
struct ReportWish: ExpressibleByArgument {
    /// Its form.
    let format: ReportFormat
    /// The file that it goes to; nil: the standard output.
    let file: String?

    /// A report in a form, for a file or the standard output.
    init(format: ReportFormat, file: String?) {
        self.format = format
        self.file = file
    }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let format = ReportFormat(rawValue: parts[0]), parts.last != "" else { return nil }
        self.init(format: format, file: parts.count == 2 ? parts[1] : nil)
    }

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
