package import Platform

/// What lies beside an SDK with mistakes in it, as `mutants.json`: what might tell them, and which mistakes there are.
package struct MutantList: Codable, Sendable {
    /// A mistake that is made when the environment says its number.
    package struct Entry: Codable, Hashable, Sendable {
        /// Its number, from 1.
        package var number: Int
        /// The kind of mistake.
        package var mutation: String
        /// Where it is made; with the kind, its name.
        package var place: String
        /// What is wrong, in a sentence.
        package var why: String

        /// A mistake.
        package init(number: Int, mutation: String, place: String, why: String) {
            self.number = number
            self.mutation = mutation
            self.place = place
            self.why = why
        }

        /// What the mistake is called, whatever its number.
        package var name: String { "\(mutation) \(place)" }
    }

    /// What might tell a mistake, such as the contract: commands that are run in the folder.
    package struct Check: Codable, Hashable, Sendable {
        /// What it is called.
        package var name: String
        /// The command that builds the SDK with it.
        package var build: [String]
        /// The command that runs it up to what fails: 0 nothing, 1 something did.
        package var run: [String]

        /// A check.
        package init(name: String, build: [String], run: [String]) {
            self.name = name
            self.build = build
            self.run = run
        }
    }

    /// The checks: each is run if those before it told nothing.
    package var checks: [Check]
    /// The mistakes.
    package var mutants: [Entry]
    /// The names of those that the language cannot choose while the program runs.
    package var unseen: [String]
    /// The names of those that could be made and are not, since only some are tried.
    package var untried: [String]

    /// An SDK with mistakes, and what might tell them.
    package init(checks: [Check], mutants: [Entry], unseen: [String], untried: [String] = []) {
        self.checks = checks
        self.mutants = mutants
        self.unseen = unseen
        self.untried = untried
    }

    /// The name of the file.
    package static let fileName = "mutants.json"
    /// The environment variable that says the number of the mistake that is made; without it, none is.
    package static let variable = "CONCORD_MUTANT"

    /// The file's bytes, the same for the same list.
    package func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
