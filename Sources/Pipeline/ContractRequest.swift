package import Contract

/// The contract that is wanted of an API.
package struct ContractRequest: Sendable {
    /// Where a contract is wanted.
    package enum Place: Sendable {
        /// In a folder of its own, and in the SDKs that carry it.
        case folder
        /// In the SDKs alone: it is not made where none carries it.
        case sdks
    }

    /// Where it is wanted.
    package let place: Place
    /// How much it holds.
    package let level: ContractLevel

    /// The contract in a folder, as it is usual.
    package init(place: Place = .folder, level: ContractLevel = .recommended) {
        self.place = place
        self.level = level
    }
}
