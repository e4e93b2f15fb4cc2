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

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
