/// What came of a run: what all reports are made from.
package struct ConformanceResult: Sendable {
    /// The API whose contract it is.
    var api: String
    /// The operations of the contract, in its order.
    var operations: [String]
    /// What was found of each testee.
    var testees: [TesteeResult]
    /// What is wrong with the run itself.
    var problems: [String]

    /// Whether nothing is wrong.
    package var isGreen: Bool {
        problems.isEmpty && testees.allSatisfy { $0.problems.isEmpty && $0.tally[.failed] == 0 }
    }
}

/// What was found of one testee.
struct TesteeResult: Sendable {
    /// Its name.
    var name: String
    /// What it said of itself, if it came so far.
    var introduction: Introduction?
    /// What is wrong with it beyond single vectors.
    var problems: [String]
    /// The verdicts, in the order of the contract.
    var vectors: [VectorResult]
    /// How many seconds it took.
    var seconds: Double

    /// How many verdicts of each kind there are.
    var tally: Tally { Tally(vectors.map(\.verdict)) }

    /// The verdicts on an operation and a group.
    func tally(_ operation: String, _ group: String) -> Tally {
        Tally(vectors.filter { $0.vector.operation == operation && $0.vector.group == group }.map(\.verdict))
    }

    /// How many vectors were skipped for each reason, by reason.
    var skips: [(reason: String, count: Int)] {
        let reasons = vectors.compactMap { result -> String? in
            guard case .skipped(let reason) = result.verdict else { return nil }
            return reason
        }
        return Dictionary(grouping: reasons) { $0 }.map { (reason: $0.key, count: $0.value.count) }
            .sorted { $0.reason < $1.reason }
    }
}

/// The verdict on one vector.
struct VectorResult: Sendable {
    /// The vector.
    var vector: ContractVector
    /// The verdict.
    var verdict: Verdict
}
