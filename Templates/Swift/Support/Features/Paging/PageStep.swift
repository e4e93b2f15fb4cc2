/// A step of a walk through pages: brings one answer and knows the step after it, if there is one.
nonisolated struct PageStep<Answer: Sendable>: Sendable {
    /// Makes the call.
    let take: @Sendable () async throws(SDK.ClientError) -> (answer: Answer, next: PageStep?)

    /// Walks from a position to the one that follows an answer, if there is one.
    private static func walk<Position: Sendable>(
        _ position: Position,
        _ following: @escaping @Sendable (Answer, Position) -> Position?,
        _ call: @escaping @Sendable (Position) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        PageStep { () async throws(SDK.ClientError) in
            let answer = try await call(position)
            return (answer, following(answer, position).map { walk($0, following, call) })
        }
    }

    /// Walks by page numbers, up to the last page or an empty one.
    static func page(
        _ number: Int,
        items: @escaping @Sendable (Answer) -> Int,
        last: @escaping @Sendable (Answer) -> Int?,
        _ call: @escaping @Sendable (Int) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        walk(number, { items($0) == 0 || $1 >= last($0) ?? .max ? nil : $1 + 1 }, call)
    }

    /// Walks by the number of items to pass over, up to the total or an empty page.
    static func offset(
        _ offset: Int,
        items: @escaping @Sendable (Answer) -> Int,
        total: @escaping @Sendable (Answer) -> Int?,
        _ call: @escaping @Sendable (Int) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        let following = { @Sendable (answer: Answer, offset: Int) -> Int? in
            let next = offset + items(answer)
            return next == offset || next >= total(answer) ?? .max ? nil : next
        }
        return walk(offset, following, call)
    }

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
