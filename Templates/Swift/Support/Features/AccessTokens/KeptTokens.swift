/// Keeps a token until shortly before it expires. However many calls need a new one, it is asked for once.
actor KeptTokens {
    private let clock: any Clock<Duration>
    private let request: @Sendable () async throws -> GrantedToken
    private var kept: (token: String, life: CallDeadline)?
    private var running: Task<String, any Error>?

    /// No token is there yet; `request` asks for one.
    init(clock: any Clock<Duration>, _ request: @escaping @Sendable () async throws -> GrantedToken) {
        self.clock = clock
        self.request = request
    }

    /// A token that is good now.
    func current() async throws -> String {
        if let kept, kept.life.remaining() > .zero { return kept.token }
        let asked = running ?? Task { try await ask() }
        running = asked
        return try await Self.value(of: asked)
    }

    private func ask() async throws -> String {
        defer { running = nil }
        let granted = try await request()
        kept = (granted.text, CallDeadline(Self.life(of: granted), clock))
        return granted.text
    }

    /// How long a token is kept: it has to outlive its way to the server. One that says nothing is kept for five minutes.
    private static func life(of token: GrantedToken) -> Duration {
        guard let lifetime = token.lifetime else { return .seconds(300) }
        return lifetime - min(.seconds(30), lifetime / 2)
    }

    /// What comes of a task that others wait for as well: whoever is cancelled leaves at once, and the task goes on.
    private static func value(of task: Task<String, any Error>) async throws -> String {
        let (results, waiting) = AsyncThrowingStream.makeStream(of: String.self)
        Task {
            do {
                waiting.yield(try await task.value)
            } catch {
                waiting.finish(throwing: error)
            }
        }
        for try await token in results { return token }
        throw CancellationError()
    }
}
