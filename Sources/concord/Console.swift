import Diagnostics
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
        guard isatty(STDERR_FILENO) == 1 else { return }
        complain(text)
    }

    /// Shows diagnostics: text to the standard error as compilers do, data to the standard output.
    static func show(_ diagnostics: [Diagnostic], of files: SourceFiles, as format: DiagnosticFormat) {
        guard !diagnostics.isEmpty || format == .json else { return }
        let color: DiagnosticPrinter.Color = format == .text && isatty(STDERR_FILENO) == 1 ? .ansi : .plain
        let text = DiagnosticPrinter(format: format, color: color).print(diagnostics, files: files)
        switch format {
        case .text: complain(text)
        case .json, .github: say(text)
        }
    }

    private static func write(_ text: String, to handle: FileHandle) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        handle.write(Data(line.utf8))
    }
}
