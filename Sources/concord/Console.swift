import Foundation

/// The terminal or pipe on the other side.
enum Console {
    /// Prints an answer to the standard output.
    static func say(_ text: String) {
        write(text, to: .standardOutput)
    }

    /// Prints a complaint to the standard error.
    static func complain(_ text: String) {
        write(text, to: .standardError)
    }

    /// Prints what was done, if somebody watches: nothing in a pipe.
    static func progress(_ text: String) {
        guard isWatched else { return }
        complain(text)
    }

    /// Whether the standard error is a terminal.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ text: String, to handle: FileHandle) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        handle.write(Data(line.utf8))
    }
}
