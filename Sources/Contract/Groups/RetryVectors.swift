import APIModel

/// What is tried again, and what is not. Every delay is named and short, so that no vector costs real time.
struct RetryVectors {
    let subject: Subject
    let success: SuccessAnswer

    /// All vectors of the group.
    func add(to book: inout VectorBook) {
        let isNew = book.coverage.isNew(.retries(subject.operation.method, policy))
        switch policy {
        case .always: addIdempotent(isNew ? [408, 409, 429, 500, 502, 503, 504] : [500], to: &book)
        case .onlyWhereNamed: addNamed(isNew ? [408, 409, 500, 502, 504] : [500], to: &book)
        case .never: addNever(isNew ? [408, 409, 429, 500, 502, 503, 504] : [503], to: &book)
        }
        guard isNew else { return }
        book.add(vector("404", [answer(404)], subject.failure(404)))
        book.add(vector("none-allowed", [answer(503, delay: Self.delay)], subject.failure(503), retries: 0))
        if policy == .always { addSeveral(to: &book) }
    }

    /// When an answer is asked for again.
    enum Policy {
        /// The method is idempotent, or a key makes it so.
        case always
        /// Only where the answer names a delay.
        case onlyWhereNamed
        /// The operation cannot be undone.
        case never
    }

    private var policy: Policy {
        if subject.operation.isIrreversible { return .never }
        if subject.operation.idempotencyKeyHeader != nil { return .always }
        return switch subject.operation.method {
        case "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY", "TRACE": .always
        default: .onlyWhereNamed
        }
    }

    private func addIdempotent(_ statuses: [Int], to book: inout VectorBook) {
        let returned = Expectation.returned(success.plainResult)
        for status in statuses {
            book.add(vector("\(status).once", [answer(status, delay: Self.delay), success.plain], returned))
        }
    }

    private func addSeveral(to book: inout VectorBook) {
        let returned = Expectation.returned(success.plainResult)
        let twice = [answer(500, delay: Self.delay), answer(503, delay: Self.delay), success.plain]
        book.add(vector("twice", twice, returned))
        let exhausted = Array(repeating: answer(503, delay: Self.delay), count: 3)
        book.add(vector("exhausted", exhausted, subject.failure(503)))
        let mixed = [answer(429, delay: Self.delay), answer(404)]
        book.add(vector("then-404", mixed, subject.failure(404)))
    }

    private func addNamed(_ unrepeated: [Int], to book: inout VectorBook) {
        let returned = Expectation.returned(success.plainResult)
        for status in [429, 503] {
            book.add(vector("\(status).named", [answer(status, delay: Self.delay), success.plain], returned))
            guard unrepeated.count > 1 else { break }
            book.add(vector("\(status).unnamed", [answer(status)], subject.failure(status)))
        }
        addNever(unrepeated, to: &book)
    }

    private func addNever(_ statuses: [Int], to book: inout VectorBook) {
        for status in statuses {
            book.add(vector("\(status).never", [answer(status, delay: Self.delay)], subject.failure(status)))
        }
    }

    private static let delay = [ExpectedRequest.Header(name: "retry-after-ms", value: "1")]

    private func answer(_ status: Int, delay: [ExpectedRequest.Header] = []) -> CannedAnswer {
        CannedAnswer(status: status, headers: delay)
    }

    private func vector(_ name: String, _ answers: [CannedAnswer], _ expect: Expectation, retries: Int = 2) -> Vector {
        var draft = Draft(
            name: "retry." + name,
            group: .retry,
            why: subject.operation.origin.pointer,
            answers: answers,
            expect: expect
        )
        draft.options.retries = retries
        return subject.vector(draft)
    }
}
