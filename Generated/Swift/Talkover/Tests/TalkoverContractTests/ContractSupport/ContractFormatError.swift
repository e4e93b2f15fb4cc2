/// A `vectors.json` that does not have the form which this suite reads.
struct ContractFormatError: Error, CustomStringConvertible {
    /// What is wrong.
    let description: String

    /// Says what is wrong.
    init(_ description: String) {
        self.description = description
    }
}
