/// A way in which an API and its document differ.
package struct Finding: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
        /// All answers with a status.
        case answer(status: String)
        /// A member of them.
        case member(status: String, place: String)
        /// What came of a call that should be refused.
        case probe(name: String)

        /// The subject in words.
        package var words: String {
            switch self {
            case .answer(let status): status
            case .member(let status, let place): "\(status) \(place)"
            case .probe(let name): name
            }
        }
    }

    /// The operation.
    package let operation: String
    /// What it is about.
    package let subject: Subject
    /// How the API differs.
    package let deviation: Deviation
    /// The JSON pointer of what the document says.
    package let at: String
    /// How often it was seen.
    package let count: Int
    /// How often it could have been seen.
    package let chances: Int

    /// A finding from its parts.
    package init(
        operation: String,
        subject: Subject,
        deviation: Deviation,
        at: String,
        count: Int,
        chances: Int
    ) {
        self.operation = operation
        self.subject = subject
        self.deviation = deviation
        self.at = at
        self.count = count
        self.chances = chances
    }

    /// The finding on one line.
    package var words: String {
        "\(operation) \(subject.words): \(deviation.words) (\(count) of \(chances))"
    }
}

/// How the evidence says that an API and its document differ, in the order of names. Evidence → findings.
package func findings(in evidence: Evidence) -> [Finding] {
    evidence.operations.sorted { $0.key < $1.key }.flatMap { name, operation in
        let answers = operation.answers.sorted { $0.key < $1.key }.flatMap { status, answer in
            found(answer.deviations, of: name, .answer(status: status), answer.seen)
                + answer.members.sorted { $0.key < $1.key }.flatMap { place, member in
                    member.deviations.flatMap { deviation in
                        let chances = member.chances(of: deviation.deviation)
                        return found([deviation], of: name, .member(status: status, place: place), chances)
                    }
                }
        }
        let probes = operation.probes.sorted { $0.key < $1.key }.flatMap { probe, evidence in
            found(evidence.deviations, of: name, .probe(name: probe), evidence.seen)
        }
        return answers + probes
    }
}

private func found(
    _ deviations: [DeviationCount],
    of operation: String,
    _ subject: Finding.Subject,
    _ chances: Int
) -> [Finding] {
    deviations.map { found in
        Finding(
            operation: operation,
            subject: subject,
            deviation: found.deviation,
            at: found.at,
            count: found.count,
            chances: chances
        )
    }
}

extension MemberEvidence {
    /// How often a deviation could have been seen: only what is there can be wrong, only what is not can be missing.
    fileprivate func chances(of deviation: Deviation) -> Int {
        deviation == .missingMember ? seen + absent : seen
    }
}
