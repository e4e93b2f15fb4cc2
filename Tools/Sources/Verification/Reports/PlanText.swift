import APIModel

/// A plan for people at a terminal: what will be asked, and why the rest will not. Values are not told.
package struct PlanText: Sendable {
    /// The text.
    package let text: String

    /// Writes a plan down.
    package init(_ plan: VerificationPlan) {
        let calls = plan.calls.enumerated().map { number, call in "\(number + 1). \(call.words)" }
        let uncalled = plan.uncalled.map { "not called: \($0.operation.heading): \($0.obstacle.words)" }
        let end = "\(plan.calls.count) calls of \(plan.operationCount) operations planned, none was made"
        text = (calls + uncalled + [end]).joined(separator: "\n") + "\n"
    }
}

extension VerificationPlan {
    /// How many operations are called.
    var operationCount: Int { Set(calls.map(\.operation.id)).count }
}

extension PlannedCall {
    /// The call on one line.
    fileprivate var words: String {
        let texts = zip(operation.parameters, arguments).compactMap { parameter, argument in
            argument.words.map { "\(parameter.wireName): \($0)" }
        }
        return operation.heading + " (\(probe.name))" + (texts.isEmpty ? "" : " with " + texts.joined(separator: ", "))
    }
}

extension PlannedArgument {
    /// Where it comes from; nil: it is left out.
    fileprivate var words: String? {
        switch self {
        case .absent: nil
        case .known(_, let source): source.rawValue
        case .harvested(let harvest): "from \(harvest.operation)"
        }
    }
}
