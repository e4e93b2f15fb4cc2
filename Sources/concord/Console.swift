import Platform

/// The terminal or pipe on the other side.
enum Console {
    /// Prints an answer to the standard output.
    static func say(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Prints a complaint to the standard error.
    static func complain(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    /// Prints what was done, if somebody watches: nothing in a pipe.
    static func progress(_ text: String) {
        guard isWatched else { return }
        complain(text)
    }

    /// Whether the standard error is a terminal.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a text and the end of its line, for as long as the other side takes it.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = ArraySlice((text.hasSuffix("\n") ? text : text + "\n").utf8)
        while !rest.isEmpty {
            let count = Platform.write(descriptor, Array(rest), rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
