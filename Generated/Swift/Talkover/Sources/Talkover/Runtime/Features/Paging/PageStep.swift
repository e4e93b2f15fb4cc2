/// A step of a walk through pages: brings one answer and knows the step after it, if there is one.
nonisolated struct PageStep<Answer: Sendable>: Sendable {
    /// Makes the call.
    let take: @Sendable () async throws(SDK.ClientError) -> (answer: Answer, next: PageStep?)

    /// Walks from a position to the one that follows an answer, if there is one.
    static func walk<Position: Sendable>(
        _ position: Position,
        _ following: @escaping @Sendable (Answer, Position) -> Position?,
        _ call: @escaping @Sendable (Position) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        PageStep { () async throws(SDK.ClientError) in
            let answer = try await call(position)
            return (answer, following(answer, position).map { walk($0, following, call) })
        }
    }
}
