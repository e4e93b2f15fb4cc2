package import Platform

/// What lies beside an SDK with mistakes in it, as `mutants.json`: how it is built and run, and which mistakes there are.
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

    /// The command that builds the SDK with its contract, run in the folder.
    package var build: [String]
    /// The command that runs the contract up to the first vector that fails: 0 none, 1 a vector failed.
    package var run: [String]
    /// The mistakes.
    package var mutants: [Entry]
    /// The names of those that the language cannot choose while the program runs.
    package var unseen: [String]

    /// How an SDK with mistakes is built and run.
    package init(build: [String], run: [String], mutants: [Entry], unseen: [String]) {
        self.build = build
        self.run = run
        self.mutants = mutants
        self.unseen = unseen
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
