import Foundation

/// The terminal or pipe on the other side.
enum Console {
    /// Prints an answer to the standard output.
    static func say(_ text: String) {
        write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
    }

    /// Prints a complaint to the standard error.
    static func complain(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// Writes over the last line of the standard error.
    static func overwrite(_ text: String) {
        write("\r\u{1B}[K\(text)", to: .standardError)
    }

    /// Whether the standard error is a terminal.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}

/// How far a run is, on a line of the terminal; nothing in a pipe.
actor ProgressLine {
    private static let interval = Duration.milliseconds(100)

    private let total: Int
    private let isWatched = Console.isWatched
    private var count = 0
    private var next = ContinuousClock.now

    /// The line of a run of so many calls.
    init(of total: Int) {
        self.total = total
    }

    /// Counts one more.
    func step() {
        count += 1
        guard isWatched, count == total || ContinuousClock.now >= next else { return }
        next = ContinuousClock.now + Self.interval
        Console.overwrite("\(count) of \(total)")
    }

    /// Takes the line away.
    func finish() {
        if isWatched { Console.overwrite("") }
    }
}
