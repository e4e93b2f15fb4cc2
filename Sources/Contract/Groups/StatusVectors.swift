import APIModel

/// Declared errors, whose status and code no body may mask, and statuses that nobody declared.
struct StatusVectors {
    let subject: Subject

    /// All vectors of the group.
    func add(to book: inout VectorBook, diagnostics: inout ContractNotes) {
        for failure in subject.operation.declaredFailures {
            let answer = FailureAnswer(subject: subject, status: failure.status, response: failure.response)
            answer.add(to: &book, diagnostics: &diagnostics)
        }
        addUndeclared(to: &book)
    }

    /// One status of each hundred that is not declared; all of the list where no operation has shown them.
    private func addUndeclared(to book: inout VectorBook) {
        let isNew = book.coverage.isNew(.undeclaredStatuses)
        var hundreds: Set<Int> = []
        for (status, body) in Self.undeclared(subject) where isUndeclared(status) {
            guard hundreds.insert(status / 100).inserted || isNew else { continue }
            var answer = CannedAnswer(status: status)
            if let body {
                answer.body = body.payload
                answer.headers = [.init(name: "Content-Type", value: body.type)]
            }
            let draft = Draft(
                name: "status.undeclared.\(status)",
                group: .status,
                why: subject.operation.origin.pointer,
                answers: [answer],
                expect: .threw(.undeclaredStatus(status))
            )
            book.add(subject.vector(draft))
        }
    }

    /// Where no success is declared, any is as good as declared.
    private func isUndeclared(_ status: Int) -> Bool {
        subject.operation.response(for: status) == nil && (subject.operation.success != nil || status >= 300)
    }

    private typealias Body = (payload: Payload, type: String)

    /// Statuses of all hundreds, those of success with a body that would decode.
    private static func undeclared(_ subject: Subject) -> [(Int, Body?)] {
        let success: Body? = subject.success?.documents.map { ($0.sparse.body, "application/json") }
        let message: Body = (.json(.object([.init("message", .string("Declared by nobody"))])), "application/json")
        let page: Body = (.text("<html>Bad gateway</html>"), "text/html")
        return [
            (207, success), (201, success), (204, nil), (302, nil), (304, nil), (307, nil), (418, message),
            (400, success),
            (502, page), (599, nil),
        ]
    }
}
