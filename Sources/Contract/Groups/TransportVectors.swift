import APIModel

/// Faults of the connection, time limits and cancellation.
struct TransportVectors {
    let subject: Subject
    let success: SuccessAnswer

    /// All vectors of the group.
    func add(to book: inout VectorBook) {
        var reset = success.plain
        reset.reset = true
        book.add(vector("reset", reset, .threw(.transport), [.socket]))
        guard book.coverage.isNew(.faults(hasBody: success.content != nil)) else { return }
        var slow = success.plain
        slow.delayMs = 30_000
        book.add(vector("timed-out", slow, .threw(.timedOut), [.time]) { $0.timeoutMs = 1_000 })
        book.add(vector("cancelled", slow, .threw(.cancelled), [.time]) { $0.cancelAfterMs = 10 })
        guard success.content != nil else { return }
        var truncated = success.plain
        truncated.truncateBy = 5
        book.add(vector("truncated", truncated, .threw(.transport), [.socket]))
        var chunked = success.plain
        chunked.chunks = [1, 2, 3, 5, 8, 13]
        book.add(vector("chunked", chunked, .returned(success.plainResult), [.socket]))
    }

    private func vector(
        _ name: String,
        _ answer: CannedAnswer,
        _ expect: Expectation,
        _ tags: [Vector.Tag],
        options: (inout Vector.Options) -> Void = { _ in }
    ) -> Vector {
        var draft = Draft(
            name: "transport." + name,
            group: .transport,
            why: subject.operation.origin.pointer,
            answers: [answer],
            expect: expect
        )
        draft.tags = tags
        options(&draft.options)
        return subject.vector(draft)
    }
}
