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

    /// Writes over the last line of a terminal; nothing in a pipe.
    static func whisper(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
