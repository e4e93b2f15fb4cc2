/// What a contract holds, in a line.
package struct ContractSummary: Sendable {
    /// The line.
    package let text: String

    /// Reads the text of a `vectors.json`.
    package init(_ bytes: [UInt8]) throws {
        let file = try ContractFile(bytes)
        text = "\(file.vectors.count) vectors, \(Set(file.vectors.map(\.operation)).count) operations"
    }
}
