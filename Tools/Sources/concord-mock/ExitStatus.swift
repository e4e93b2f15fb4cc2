import CommandProcess

/// What the process tells its caller, documented in `--help`.
enum ExitStatus: Int32, ToolStatus {
    /// It served until it was asked to end.
    case done = 0
    /// The document is none that can be served.
    case brokenDocument = 1
    /// The command line asks for something that does not exist.
    case wrongUsage = 2
    /// The outside world said no: a file cannot be read, or the port is taken.
    case outsideWorld = 3

    /// The explanation for `--help`.
    static let explanation = """
        Requests are asked, in this order: path (404), method (405), security (401), kind of the body (415), arguments and
        body (422 or 400, as declared). What fits is answered with a documented example, or with a made-up value; both fit
        their schema. Prefer: code=404, example=NAME, dynamic=true, seed=N wishes another answer. Why a request was refused
        stands in the header Concord-Mock. docs/mock.md says more.

        Exit status:
          0  it served until it was asked to end
          1  the document has errors
          2  wrong usage
          3  the outside world: a file cannot be read, or the port is taken
        """
}

/// Why nothing can be served.
typealias Fault = ToolFault<ExitStatus>
