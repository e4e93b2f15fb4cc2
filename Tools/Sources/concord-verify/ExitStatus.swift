import CommandProcess

/// What the process tells its caller, documented in `--help`.
enum ExitStatus: Int32, ToolStatus {
    /// The API is what its document says, as far as it was asked.
    case done = 0
    /// The API deviates from its document.
    case deviates = 1
    /// The command line asks for something that does not exist.
    case wrongUsage = 2
    /// Nobody can say: the API was not reached, let nobody in, or nothing could be called; or a file cannot be used.
    case notVerified = 3

    /// The explanation for `--help`.
    static let explanation = """
        Only GET and HEAD are sent. The credential of a scheme of security is read from an environment variable: that of
        --credential-env, or CONCORD_ and the name of the scheme, such as CONCORD_ENVIRONMENT_TOKEN for environmentToken;
        user:password for basic. It is written nowhere, and neither is any value that is answered, but for those of
        enumerations.

        An argument is a --value, an id of an earlier answer where the path leads to it, or a documented example.
        docs/verify.md says more.

        Exit status:
          0  the API is what its document says, as far as it was asked
          1  it deviates
          2  wrong usage
          3  nobody can say: all calls were refused, nobody answers, or nothing could be called; a file cannot be used
        """
}

/// Why nothing can be verified.
typealias Fault = ToolFault<ExitStatus>
