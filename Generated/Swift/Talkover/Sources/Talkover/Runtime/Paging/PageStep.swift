/// A step of a walk through pages: brings one answer and knows the step after it, if there is one.
nonisolated struct PageStep<Answer: Sendable>: Sendable {
    /// Makes the call.
    let take: @Sendable () async throws(SDK.ClientError) -> (answer: Answer, next: PageStep?)

    /// Walks by page numbers, up to the last page or an empty one.
    static func page(
        _ number: Int,
        items: @escaping @Sendable (Answer) -> Int,
        last: @escaping @Sendable (Answer) -> Int?,
        _ call: @escaping @Sendable (Int) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        PageStep { () async throws(SDK.ClientError) in
            let answer = try await call(number)
            let isLast = items(answer) == 0 || last(answer).map { number >= $0 } ?? false
            return (answer, isLast ? nil : page(number + 1, items: items, last: last, call))
        }
    }

    /// Walks by the number of items to pass over, up to the total or an empty page.
    static func offset(
        _ offset: Int,
        items: @escaping @Sendable (Answer) -> Int,
        total: @escaping @Sendable (Answer) -> Int?,
        _ call: @escaping @Sendable (Int) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        PageStep { () async throws(SDK.ClientError) in
            let answer = try await call(offset)
            let count = items(answer)
            let next = offset + count
            let isLast = count == 0 || total(answer).map { next >= $0 } ?? false
            return (answer, isLast ? nil : Self.offset(next, items: items, total: total, call))
        }
    }

    /// Walks by the cursors that the answers name, up to an answer that names none, or its own again.
    static func cursor(
        _ cursor: String?,
        items: @escaping @Sendable (Answer) -> Int,
        next: @escaping @Sendable (Answer) -> String?,
        _ call: @escaping @Sendable (String?) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        PageStep { () async throws(SDK.ClientError) in
            let answer = try await call(cursor)
            guard let following = next(answer), !following.isEmpty, following != cursor, items(answer) > 0 else {
                return (answer, nil)
            }
            return (answer, Self.cursor(following, items: items, next: next, call))
        }
    }
}
