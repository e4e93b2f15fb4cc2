extension Response.Status {
    /// Whether HTTP calls the statuses a success.
    package var isSuccess: Bool {
        switch self {
        case .exact(let code): (200..<300).contains(code)
        case .range(let hundred): hundred == 2
        case .others: false
        }
    }
}

extension Operation {
    /// The answers that say that the call did what it is for.
    package var successes: [Response] { responses.filter { $0.outcome == .success } }

    /// The answers that say that the call failed.
    package var failures: [Response] { responses.filter { $0.outcome == .failure } }

    /// The answer of success that counts first: with a body, if any has one.
    package var mainSuccess: Response? { successes.first { $0.content != nil } ?? successes.first }
}
