/// How a mock behaves.
package struct MockOptions: Sendable {
    /// Whether calls leave anything behind.
    package enum Memory: Sendable {
        /// Each call is answered as if it were the first.
        case none
        /// What is posted can be listed, read, changed and deleted.
        case kept
    }

    /// What callers must show, by the id of the scheme; others may show anything in the right form.
    package var credentials: [String: String] = [:]
    /// What decides on values that are made up, and on chance.
    package var seed = 0
    /// How long calls wait.
    package var latency: ClosedRange<Duration> = .zero ... .zero
    /// What goes wrong, and how often.
    package var faults: [FaultRate] = []
    /// Whether calls leave anything behind.
    package var memory = Memory.none

    /// The options of every day.
    package init() {}
}
