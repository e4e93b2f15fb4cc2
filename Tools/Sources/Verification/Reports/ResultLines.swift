import APIModel

extension Operation {
    /// The operation with its method and path.
    var heading: String { "\(id) \(method) \(pathTemplate)" }
}

extension VerificationResult {
    /// What came of all, on one line.
    var conclusion: String {
        let made = exchanges.count(where: \.isAnswered)
        let figures =
            "\(made) of \(exchanges.count) calls answered, \(memberCount) members seen, \(findings.count) deviations"
        return switch verdict {
        case .asDocumented: "as documented: \(figures)"
        case .deviates: "DEVIATES from the document: \(figures)"
        case .notVerified(let reason): "NOT VERIFIED: \(reason) (\(figures))"
        }
    }

    /// The calls that say less than they should, and the operations that were not called.
    var remarks: [String] {
        let without = exchanges.filter { $0.call.probe == .answer || !$0.isAnswered }.compactMap { exchange in
            exchange.reasonWithoutSuccess.map { "\(exchange.call.operation.id) (\(exchange.call.probe.name)): \($0)" }
        }
        return without + plan.uncalled.map { "\($0.operation.id): not called: \($0.obstacle.words)" }
    }

    /// What the calls that should be refused were answered, one line for each.
    var probeLines: [String] {
        evidence.operations.sorted { $0.key < $1.key }.flatMap { name, operation in
            operation.probes.sorted { $0.key < $1.key }.map { probe, evidence in
                "\(name) \(probe): " + evidence.statuses.keys.sorted().joined(separator: ", ")
            }
        }
    }

    /// How many documented or other members were seen.
    private var memberCount: Int {
        evidence.operations.values.flatMap(\.answers.values).flatMap(\.members.values).count { $0.seen > 0 }
    }
}

extension Exchange {
    /// Whether an answer came.
    var isAnswered: Bool {
        if case .answered = outcome { true } else { false }
    }
}
