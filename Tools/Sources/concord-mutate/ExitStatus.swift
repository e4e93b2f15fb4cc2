import CommandProcess

/// What the process tells its caller, documented in `--help`.
enum ExitStatus: Int32, ToolStatus {
    /// Enough mistakes were told.
    case done = 0
    /// Too many were not told, or the list of equivalents is wrong.
    case untold = 1
    /// The command line asks for something that does not exist.
    case wrongUsage = 2
    /// The outside world said no: the SDK does not build, or a check fails without a mistake.
    case outsideWorld = 3

    /// The explanation for `--help`.
    static let explanation = """
        The SDK is built once. Its contract is run once without a mistake and then once for each, until a vector fails. If
        mutants.json names further checks, those are run for what the contract does not tell.

        Exit status:
          0  every mistake was told, or the percentage that --at-least says, but for those that are listed as equivalent
          1  too many were not told, more than 5 % are listed as equivalent, or one that is listed is none
          2  wrong usage
          3  the outside world: the SDK does not build, or a check fails without a mistake
        """
}

/// Why nothing can be said of the mistakes.
typealias Fault = ToolFault<ExitStatus>
