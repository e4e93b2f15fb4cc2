/// A documented example of an answer, which the SDK offers as a value.
struct OfferedExample: Sendable {
    /// The id of the operation that is answered so.
    var operation: String
    /// The value in canonical form.
    var value: JSON

    /// An example of an operation's answer.
    init(_ operation: String, _ value: JSON) {
        self.operation = operation
        self.value = value
    }
}

extension ContractFile {
    /// The examples that are none of those which the contract knows of their operations, in words.
    func complaints(about examples: [OfferedExample]) -> [String] {
        let documented = Dictionary(grouping: vectors, by: \.operation).mapValues { $0.compactMap(\.documentedAnswer) }
        return examples.compactMap { example in
            let values = documented[example.operation] ?? []
            guard let first = values.first, !values.contains(where: { isSame($0, example.value) }) else { return nil }
            return "\(example.operation) has no documented answer \(example.value), but \(first)"
        }
    }

    private func isSame(_ expected: JSON, _ found: JSON) -> Bool { JSONDifferences(expected, found).list.isEmpty }
}

extension ContractVector {
    /// What the caller sees of a documented example of an answer; nil if the vector is about something else, or about an
    /// answer in XML, from which not every value can be read.
    fileprivate var documentedAnswer: JSON? {
        guard tags.contains("example"), !features.contains("xml"), group != Group.request.rawValue else { return nil }
        return expectation.returned ?? expectation.threw?["body"]
    }
}
