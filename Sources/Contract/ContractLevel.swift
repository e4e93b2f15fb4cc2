/// How much a contract holds.
package enum ContractLevel: String, Sendable, CaseIterable {
    /// What the specifications decide.
    case required
    /// What they leave open as well, where one outcome is better than all others.
    case recommended
    /// All of that for every operation. Otherwise what operations share, such as the type of an answer, is shown in every
    /// way by the first of them alone: the contract of a large API becomes many times as large.
    case all

    /// Whether a contract of this level holds vectors of `level`.
    func holds(_ level: Vector.Level) -> Bool {
        switch (self, level) {
        case (.required, .recommended): false
        case (_, .required), (.recommended, .recommended), (.all, .recommended): true
        }
    }
}
