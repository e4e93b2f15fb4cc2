/// What the process tells its caller, documented in `--help` and the README.
enum ExitStatus: Int32, Error {
    /// Done; nothing is wrong, or only warnings were shown.
    case done = 0
    /// The document has errors, or `--check` found files out of date.
    case documentFailed = 1
    /// The command line or `concord.yaml` asks for something that does not exist.
    case wrongUsage = 2
    /// The outside world said no: a file cannot be read or written.
    case outsideWorld = 3

    /// The explanation for `--help`.
    static let explanation = """
        Exit status: 0 done; 1 errors in the document, or out of date (--check); \
        2 wrong usage; 3 the outside world (cannot read, cannot write).
        """
}
