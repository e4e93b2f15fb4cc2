nonisolated extension PageStep {
    /// Walks by page numbers, up to the last page or an empty one.
    static func page(
        _ number: Int,
        items: @escaping @Sendable (Answer) -> Int,
        last: @escaping @Sendable (Answer) -> Int?,
        _ call: @escaping @Sendable (Int) async throws(SDK.ClientError) -> Answer
    ) -> PageStep {
        walk(number, { items($0) == 0 || $1 >= last($0) ?? .max ? nil : $1 + 1 }, call)
    }
}
