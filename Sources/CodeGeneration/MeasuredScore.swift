/// How many small mistakes in the sources of an SDK are told, as somebody has measured it.
package struct MeasuredScore: Hashable, Sendable {
    /// How many mistakes were made that can be told.
    package let mistakes: Int
    /// How many of them the contract tells.
    package let contract: Int
    /// How many of them the contract or the runtime's own tests tell.
    package let told: Int
    /// How many more were made that change nothing.
    package let equivalent: Int
    /// The fingerprint of the sources that they were made in.
    package let sources: String

    /// A score as it was measured.
    package init(mistakes: Int, contract: Int, told: Int, equivalent: Int, sources: String) {
        self.mistakes = mistakes
        self.contract = contract
        self.told = told
        self.equivalent = equivalent
        self.sources = sources
    }

    /// What tells the sources of an SDK from others: sixteen digits of the SHA-256 of all files below `Sources`, one after
    /// the other in the order of their paths.
    package static func fingerprint(of files: [OutputFile]) -> String {
        let sources = files.filter { $0.path.hasPrefix("Sources/") }.sorted { $0.path < $1.path }
        return String(SHA256.hexadecimalDigest(of: sources.flatMap(\.bytes)).prefix(16))
    }
}
