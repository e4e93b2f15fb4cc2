/// What a caller saw of a call.
struct ContractOutcome: Sendable {
    /// What walking the pages yielded.
    var items: [JSON]
    /// How the call ended.
    var end: End

    /// How a call ended.
    enum End: Sendable {
        /// It returned a value.
        case returned(JSON)
        /// It threw an error of the SDK.
        case threw(JSON)
        /// It threw something else.
        case failed(String)
    }
}

extension ContractVector.Expectation {
    /// All in which an outcome differs from the expected one, in words.
    func complaints(about outcome: ContractOutcome) -> [String] {
        let walked = items.map { JSONDifferences(.array($0), .array(outcome.items)).list.map { "items, " + $0 } } ?? []
        return walked + complaints(about: outcome.end)
    }

    private func complaints(about end: ContractOutcome.End) -> [String] {
        switch (end, threw) {
        case (.returned(let value), nil):
            guard let returned = answer.map({ .answer($0, returned ?? .null) }) ?? returned else { return [] }
            return JSONDifferences(returned, value).list.map { "returned, " + $0 }
        case (.returned(let value), let threw?): return ["expected the error \(threw), but it returned \(value)"]
        case (.threw(let error), let threw?): return Self.complaints(about: error, insteadOf: threw)
        case (.threw(let error), nil): return ["expected no error, but it threw \(error)"]
        case (.failed(let description), _): return ["it threw what is no error of the SDK: \(description)"]
        }
    }

    /// Of what belongs to an error, only what is expected counts.
    private static func complaints(about error: JSON, insteadOf expected: JSON) -> [String] {
        let keys = (expected.members ?? []).map(\.key)
        let found = keys.map { JSONMember(key: $0, value: error[$0] ?? .null) }
        return JSONDifferences(expected, .object(found)).list.map { "threw, " + $0 }
    }
}
