package import Mutation

/// What became of all mistakes.
package struct MutationScore: Sendable {
    /// Each mistake with its verdict, in their order.
    package let verdicts: [(mutant: MutantList.Entry, verdict: Verdict)]
    /// The names that are declared equivalent and are not, or do not exist.
    package let stale: [String]
    /// The names of those that the language could not choose while the program runs.
    package let unseen: [String]

    /// How many were told.
    package var killed: Int {
        verdicts.count { entry in
            switch entry.verdict {
            case .killed, .broken: true
            case .survived, .equivalent: false
            }
        }
    }

    /// Those that nobody told.
    package var survivors: [MutantList.Entry] { verdicts.filter { $0.verdict == .survived }.map(\.mutant) }

    /// Those that nobody can tell, each with the reason.
    package var equivalents: [(mutant: MutantList.Entry, reason: String)] {
        verdicts.compactMap { mutant, verdict in
            if case .equivalent(let reason) = verdict { (mutant, reason) } else { nil }
        }
    }

    /// Whether each mistake that can be told was told, and there were some.
    package var isPerfect: Bool { survivors.isEmpty && stale.isEmpty && killed > 0 }

    /// The score in words: a line, the survivors by place, and what else there is to say.
    package var report: String {
        var lines = ["\(killed) of \(verdicts.count - equivalents.count) mutants killed"]
        if !equivalents.isEmpty { lines[0] += ", \(equivalents.count) equivalent" }
        lines += survivors.sorted { $0.place < $1.place }.map { "survived: \($0.place): \($0.mutation): \($0.why)" }
        lines += equivalents.map { "equivalent: \($0.mutant.name): \($0.reason)" }
        lines += stale.map { "stale: \($0) is listed as equivalent, and is none" }
        lines += unseen.map { "unseen: \($0) cannot be chosen while the program runs" }
        return lines.joined(separator: "\n")
    }
}
