import SourceMutation

/// `mutants.json`, as `concord mutate` reads it.
struct ListedMutants: Codable {
    /// What might tell a mistake.
    struct Check: Codable {
        /// What it is called.
        var name: String
        /// The command that builds it.
        var build: [String]
        /// The command that runs it.
        var run: [String]
    }

    /// A mistake.
    struct Entry: Codable {
        /// Its number.
        var number: Int
        /// The kind of change.
        var mutation: String
        /// Where it is made, and how.
        var place: String
        /// The line.
        var why: String

        /// What the mistake is called.
        var name: String { "\(mutation) \(place)" }
    }

    /// The checks.
    var checks: [Check]
    /// The mistakes.
    var mutants: [Entry]
    /// Always empty: each change can be chosen.
    var unseen: [String]
    /// The names of the changes that are possible and not tried.
    var untried: [String]

    /// Changes with names that are told apart: equal ones in a file are counted.
    static func entries(of mutants: [SourceMutant]) -> [Entry] {
        var seen: [String: Int] = [:]
        return mutants.map { mutant in
            let file = mutant.file.split(separator: "/").last ?? ""
            let change = "\(file) \(mutant.original) → \(mutant.instead)"
            seen["\(mutant.kind) \(change)", default: 0] += 1
            let count = seen["\(mutant.kind) \(change)", default: 1]
            return Entry(
                number: mutant.number,
                mutation: mutant.kind.rawValue,
                place: change + (count > 1 ? " (\(count))" : ""),
                why: "line \(mutant.line)"
            )
        }
    }
}
