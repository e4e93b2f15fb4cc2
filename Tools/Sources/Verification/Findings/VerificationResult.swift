/// What came of a verification.
package struct VerificationResult: Sendable {
    /// Whether the API is what its document says.
    package enum Verdict: Hashable, Sendable {
        /// It is, as far as it was asked.
        case asDocumented
        /// It is not.
        case deviates
        /// Nobody can say.
        case notVerified(reason: String)
    }

    /// What was planned.
    package let plan: VerificationPlan
    /// What came of it.
    package let exchanges: [Exchange]
    /// What this run shows.
    package let evidence: Evidence
    /// How the API and its document differ.
    package let findings: [Finding]

    /// The result of exchanges.
    package init(plan: VerificationPlan, exchanges: [Exchange], evidence: Evidence) {
        self.plan = plan
        self.exchanges = exchanges
        self.evidence = evidence
        findings = Verification.findings(in: evidence)
    }

    /// Whether the API is what its document says. Nothing exercised is never green.
    package var verdict: Verdict {
        let reads = exchanges.filter { $0.call.probe == .answer }
        guard !reads.isEmpty else { return .notVerified(reason: "no operation can be called") }
        if !reads.contains(where: \.isSuccess) {
            let reasons = Set(reads.compactMap(\.reasonWithoutSuccess)).sorted()
            return .notVerified(reason: "no call succeeded: " + reasons.joined(separator: ", "))
        }
        if !findings.isEmpty { return .deviates }
        let unverified = exchanges.filter(\.saysNothing)
        guard unverified.isEmpty else {
            let reasons = Set(unverified.compactMap(\.reasonWithoutSuccess)).sorted()
            return .notVerified(reason: "\(unverified.count) calls say nothing: " + reasons.joined(separator: ", "))
        }
        return .asDocumented
    }
}

extension Exchange {
    /// Whether the call did what it is for.
    package var isSuccess: Bool {
        if case .answered(let answer) = outcome { (200..<300).contains(answer.status) } else { false }
    }

    /// Why the call did not do what it is for; nil where it did.
    package var reasonWithoutSuccess: String? {
        switch outcome {
        case .answered(let answer): isSuccess ? nil : "answered with \(answer.status)"
        case .failed(.unreachable(let reason)): reason
        case .failed(.malformedURL): "the address is none"
        case .unsent(let unsent): unsent.words
        }
    }

    /// Whether nobody can say what the API would have done: it was not reached, did not let one in, or broke.
    fileprivate var saysNothing: Bool {
        switch outcome {
        case .answered(let answer):
            answer.status == 429
                || (call.probe == .answer && ([401, 403].contains(answer.status) || answer.status >= 500))
        case .failed, .unsent(.serverIsBusy), .unsent(.interrupted): true
        case .unsent(.nothingHarvested), .unsent(.tooManyRequests): false
        }
    }
}
