import Diagnostics
import Pipeline

/// What the process tells its caller, documented in `--help` and the README.
enum ExitStatus: Int32, Error, Comparable {
    /// Done; nothing is wrong, or only warnings were shown.
    case done = 0
    /// The document has errors, or `--check` found files out of date.
    case documentFailed = 1
    /// The command line, `concord.yaml` or a template asks for something that does not exist.
    case wrongUsage = 2
    /// The outside world said no: a file cannot be read or written.
    case outsideWorld = 3

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The explanation for `--help`.
    static let explanation = """
        Exit status:
          0  done; nothing is wrong, or only warnings were shown
          1  errors in the document, or files out of date (--check)
          2  wrong usage, in concord.yaml and templates too
          3  the outside world: a file cannot be read or written
        """
}

extension GenerationOutcome {
    /// What the process tells its caller about a run: whether the document or what was asked of it is to blame.
    var status: ExitStatus {
        let errors = diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty else { return .done }
        return errors.allSatisfy { [.templateError, .unresolvedExtension, .unmatchedFilter].contains($0.code) }
            ? .wrongUsage : .documentFailed
    }
}
