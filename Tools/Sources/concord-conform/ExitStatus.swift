import CommandProcess

/// What the process tells its caller, documented in `--help`.
enum ExitStatus: Int32, ToolStatus {
    /// All testees conform.
    case done = 0
    /// A testee does not conform, nothing was run, or the list of known failures is out of date.
    case doesNotConform = 1
    /// The command line asks for something that does not exist.
    case wrongUsage = 2
    /// The outside world said no: a file cannot be read or written.
    case outsideWorld = 3

    /// The explanation for `--help`.
    static let explanation = """
        A testee is a program in any language: it reads a JSON value for each line, makes the call that it asks for with
        the SDK that is tested, and writes what the caller saw. docs/conformance.md shows how one is written.

        A list of known failures has a pattern for ids on each line (NAME/PATTERN: for one testee; #: a remark). What it
        names is run, and must fail.

        Exit status:
          0  all testees conform
          1  one does not, nothing was run, or the list of known failures is out of date
          2  wrong usage
          3  the outside world: a file cannot be read or written
        """
}

/// Why nothing can be run.
typealias Fault = ToolFault<ExitStatus>
