nonisolated extension PageStep {
    /// Walks by the cursors that the answers name, up to an answer that names none, or its own again.
    static func cursor(
        _ cursor: String?,
        items: @escaping @Sendable (Answer) -> Int,
        next: @escaping @Sendable (Answer) -> String?,
        _ call: @escaping @Sendable (String?) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        let following = { @Sendable (answer: Answer, cursor: String?) -> String?? in
            guard let next = next(answer), !next.isEmpty, next != cursor, items(answer) > 0 else { return nil }
            return .some(next)
        }
        return walk(cursor, following, call)
    }
}
