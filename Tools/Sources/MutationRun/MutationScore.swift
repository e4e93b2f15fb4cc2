package import Mutation

/// What became of all mistakes.
package struct MutationScore: Sendable {
    /// The names of the checks, in the order in which they are run.
    package let checks: [String]
    /// Each mistake with its verdict, in their order.
    package let verdicts: [(mutant: MutantList.Entry, verdict: Verdict)]
    /// The names that are declared equivalent and are not, or do not exist.
    package let stale: [String]
    /// The names of those that the language could not choose while the program runs.
    package let unseen: [String]

    /// How many were told.
    package var killed: Int { verdicts.count { $0.verdict.check != nil } }

    /// How many a check told, of those that were left to it.
    package func killed(in check: String) -> Int { verdicts.count { $0.verdict.check == check } }

    /// How many can be told.
    package var tellable: Int { verdicts.count - equivalents.count }

    /// Those that nobody told.
    package var survivors: [MutantList.Entry] { verdicts.filter { $0.verdict == .survived }.map(\.mutant) }

    /// Those that nobody can tell, each with the reason.
    package var equivalents: [(mutant: MutantList.Entry, reason: String)] {
        verdicts.compactMap { mutant, verdict in
            if case .equivalent(let reason) = verdict { (mutant, reason) } else { nil }
        }
    }

    /// Whether at least so many of a hundred mistakes that can be told were told, there were some, at most five of a
    /// hundred are declared equivalent, and each of these is.
    package func reaches(_ percentage: Int) -> Bool {
        killed > 0 && killed * 100 >= tellable * percentage && equivalents.count * 100 <= verdicts.count * 5
            && stale.isEmpty
    }

    /// The score in words: a line, the survivors by place, and what else there is to say.
    package var report: String {
        var lines = ["\(killed) of \(tellable) mutants killed"]
        if checks.count > 1 { lines[0] += " (\(checks.map { "\(killed(in: $0)) by \($0)" }.joined(separator: ", ")))" }
        if !equivalents.isEmpty { lines[0] += ", \(equivalents.count) equivalent" }
        lines += survivors.sorted { $0.place < $1.place }.map { "survived: \($0.place): \($0.mutation): \($0.why)" }
        lines += equivalents.map { "equivalent: \($0.mutant.name): \($0.reason)" }
        lines += stale.map { "stale: \($0) is listed as equivalent, and is none" }
        lines += unseen.map { "unseen: \($0) cannot be chosen while the program runs" }
        return lines.joined(separator: "\n")
    }
}
