nonisolated extension PageStep {
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
}
