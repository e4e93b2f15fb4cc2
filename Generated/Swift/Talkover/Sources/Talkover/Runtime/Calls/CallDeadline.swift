/// The end of a call's time, on any clock.
nonisolated struct CallDeadline<Time: Clock>: Sendable where Time.Duration == Duration {
    /// How long the call may take.
    let limit: Duration
    private let clock: Time
    private let end: Time.Instant

    /// The time begins now. What is longer than thirty years is as good as for ever, and no clock overflows.
    init(_ limit: Duration, _ clock: Time) {
        self.limit = limit
        self.clock = clock
        end = clock.now.advanced(by: min(limit, .seconds(1_000_000_000)))
    }

    /// The time that is left; not positive when it is over.
    var remaining: Duration { clock.now.duration(to: end) }

    /// Waits; false: the task was cancelled meanwhile.
    func wait(_ delay: Duration) async -> Bool {
        do {
            try await clock.sleep(until: clock.now.advanced(by: delay), tolerance: nil)
            return true
        } catch {
            return false
        }
    }

    /// The end of the work, or `timedOut` if the call's time ends first: then the work is cancelled.
    func race(_ work: @escaping @Sendable () async -> AttemptEnd) async -> AttemptEnd {
        await withTaskGroup(of: AttemptEnd.self) { group in
            group.addTask { await work() }
            group.addTask {
                // Setting a timer costs more than all else of a call; an answer that is there already needs none.
                await Task.yield()
                await Task.yield()
                do {
                    try await clock.sleep(until: end, tolerance: nil)
                    return .timedOut
                } catch {
                    return .cancelled
                }
            }
            let first = await group.next() ?? .cancelled
            group.cancelAll()
            return first
        }
    }
}
