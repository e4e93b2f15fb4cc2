/// The end of a call's time, on any clock.
nonisolated struct CallDeadline: Sendable {
    /// How long the call may take.
    let limit: Duration
    /// The time that is left; not positive when it is over.
    let remaining: @Sendable () -> Duration
    /// What measures the time.
    private let clock: any Clock<Duration>

    /// The time begins now. What is longer than thirty years is as good as for ever, and no clock overflows.
    init(_ limit: Duration, _ clock: any Clock<Duration>) {
        self.limit = limit
        self.clock = clock
        remaining = Self.countdown(from: min(limit, .seconds(1_000_000_000)), on: clock)
    }

    private static func countdown(from limit: Duration, on clock: some Clock<Duration>) -> @Sendable () -> Duration {
        let end = clock.now.advanced(by: limit)
        return { clock.now.duration(to: end) }
    }

    /// Waits; false: the task was cancelled meanwhile.
    func wait(_ delay: Duration) async -> Bool {
        (try? await clock.sleep(for: delay)) != nil
    }

    /// The end of the work; nil if the call's time ends first, or its task: then the work is cancelled.
    func race(_ work: @escaping @Sendable () async -> CallAttempts.End) async -> CallAttempts.End? {
        await withTaskGroup(of: CallAttempts.End?.self) { group in
            group.addTask { await work() }
            group.addTask {
                // Setting a timer costs more than all else of a call; an answer that is there already needs none.
                await Task.yield()
                await Task.yield()
                _ = await wait(remaining())
                return nil
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? nil
        }
    }
}
