/// Why bytes could not be read as what the API documents: where, what was expected and what was found, in words.
///
/// One word in size, because every member that is read can throw it.
nonisolated struct DecodingFailure: Error, Equatable, CustomStringConvertible {
    private final class Details: Sendable {
        let path: String
        let expected: String
        let found: String

        init(path: String, expected: String, found: String) {
            self.path = path
            self.expected = expected
            self.found = found
        }
    }

    private let details: Details

    /// Describes a failure at a path such as `$.data[1].from`.
    init(path: String, expected: String, found: String) {
        details = Details(path: path, expected: expected, found: found)
    }

    /// Where in the document, for instance `$.data[1].from`.
    var path: String { details.path }
    /// What the API documents there, for instance `a string`.
    var expected: String { details.expected }
    /// What stands there instead, for instance `null`.
    var found: String { details.found }
    /// All three in one sentence.
    var description: String { "\(path): expected \(expected), found \(found)" }

    static func == (left: DecodingFailure, right: DecodingFailure) -> Bool {
        left.path == right.path && left.expected == right.expected && left.found == right.found
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
