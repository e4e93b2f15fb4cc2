/// A caller who cancels the call some milliseconds after its first request, or never.
///
/// Counting from the request keeps a busy machine from cancelling before anything has been sent.
final class ImpatientCaller: Sendable {
    private let milliseconds: Int?
    private let (requests, firstRequest) = AsyncStream.makeStream(of: Void.self)

    /// A caller who waits so long; nil for ever.
    init(milliseconds: Int?) {
        self.milliseconds = milliseconds
    }

    /// Tells that the first request has been sent.
    func begin() {
        firstRequest.yield()
    }

    /// Makes a call and cancels it when the time has come.
    func spend<Value: Sendable>(on call: @escaping @Sendable () async -> Value) async -> Value {
        guard let milliseconds else { return await call() }
        let running = Task { await call() }
        if milliseconds == 0 { running.cancel() }
        let waiting = Task { [requests] in
            for await _ in requests {
                try await Task.sleep(for: .milliseconds(milliseconds))
                running.cancel()
            }
        }
        defer { waiting.cancel() }
        return await running.value
    }
}
