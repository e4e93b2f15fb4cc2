import Foundation

/// The terminal or pipe on the other side.
package enum Console {
    /// Prints an answer to the standard output.
    package static func say(_ text: String) {
        write(ended(text), to: .standardOutput)
    }

    /// Prints a complaint to the standard error.
    package static func complain(_ text: String) {
        write(ended(text), to: .standardError)
    }

    /// Writes over the last line of a terminal; nothing in a pipe.
    package static func whisper(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r\u{1B}[K\(text)", to: .standardError)
    }

    private static func ended(_ text: String) -> String {
        text.hasSuffix("\n") ? text : text + "\n"
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
