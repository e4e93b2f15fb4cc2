import CommandProcess

/// How far a run is, on a line of the terminal; nothing in a pipe.
actor ProgressLine {
    private static let interval = Duration.milliseconds(100)

    private let total: Int
    private var count = 0
    private var next = ContinuousClock.now

    /// The line of a run of so many calls.
    init(of total: Int) {
        self.total = total
    }

    /// Counts one more.
    func step() {
        count += 1
        guard count == total || ContinuousClock.now >= next else { return }
        next = ContinuousClock.now + Self.interval
        Console.whisper("\(count) of \(total)")
    }

    /// Takes the line away.
    func finish() {
        Console.whisper("")
    }
}
