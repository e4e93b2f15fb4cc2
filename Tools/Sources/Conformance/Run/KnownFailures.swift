/// The vectors that are known to fail: they are run all the same, and must fail.
///
/// A line names vectors by a pattern, for all testees or, as in `python/listTrainings.*`, for one. What follows `#` is a
/// remark.
package struct KnownFailures: Sendable {
    private struct Entry: Sendable {
        var text: String
        var testee: String?
        var vector: Glob
    }

    private let entries: [Entry]

    /// Reads a list.
    package init(_ text: String) {
        entries = text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard let word = words.first else { return nil }
            let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
            let (testee, pattern) = parts.count == 2 ? (parts[0], parts[1]) : (nil, String(word))
            return Entry(text: String(word), testee: testee, vector: Glob(text: pattern))
        }
    }

    /// Whether a vector is known to fail with a testee.
    func contain(_ id: String, of testee: String) -> Bool {
        entries.contains { ($0.testee ?? testee) == testee && $0.vector.matches(id) }
    }

    /// The lines that name none of some vectors, or a testee that is not there.
    func idle(among ids: [String], of testees: [String]) -> [String] {
        entries.filter { entry in
            !(entry.testee.map(testees.contains) ?? true) || !ids.contains { entry.vector.matches($0) }
        }.map(\.text)
    }
}
