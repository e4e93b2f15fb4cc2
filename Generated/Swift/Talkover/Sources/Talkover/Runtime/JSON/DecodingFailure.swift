/// Why bytes could not be read as what the API documents: where, what was expected and what was found, in words.
///
/// A class, because every member that is read can throw it: it is passed on as one word.
nonisolated final class DecodingFailure: Error, CustomStringConvertible {
    /// Where in the document, for instance `$.data[1].from`.
    let path: String
    /// What the API documents there, for instance `a string`.
    let expected: String
    /// What stands there instead, for instance `null`.
    let found: String

    /// Describes a failure.
    init(path: String, expected: String, found: String) {
        self.path = path
        self.expected = expected
        self.found = found
    }

    /// All three in one sentence.
    var description: String { "\(path): expected \(expected), found \(found)" }

    /// The failure as other decoders report it.
    func decodingError(at path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: description))
    }
}

/// Why a value cannot be written as JSON.
nonisolated struct EncodingFailure: Error, Equatable, CustomStringConvertible {
    /// Where in the value, for instance `$.range[0]`.
    let path: String
    /// Why, for instance `a number must be finite`.
    let reason: String
    /// Both in one sentence.
    var description: String { "\(path): \(reason)" }
}
