import Foundation

/// A clock that stands still: waits up to `patience` pass at once and move it on, longer ones last until cancelled.
final class FakeClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration = .zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (one: Instant, other: Instant) -> Bool { one.offset < other.offset }
    }

    let minimumResolution: Duration = .nanoseconds(1)
    private let lock = NSLock()
    private let patience: Duration
    private var current = Instant()
    private var passed: [Duration] = []

    init(patience: Duration) {
        self.patience = patience
    }

    var now: Instant { lock.withLock { current } }
    /// The waits that have passed.
    var waits: [Duration] { lock.withLock { passed } }

    func advance(by duration: Duration) {
        lock.withLock { current = current.advanced(by: duration) }
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let passes = lock.withLock {
            let wait = current.duration(to: deadline)
            guard wait <= patience else { return false }
            current = deadline
            passed.append(wait)
            return true
        }
        guard !passes else { return }
        await untilCancelled()
        throw CancellationError()
    }
}

/// Waits for the cancellation of the task.
func untilCancelled() async {
    let (silence, _) = AsyncStream.makeStream(of: Never.self)
    for await _ in silence {}
}
