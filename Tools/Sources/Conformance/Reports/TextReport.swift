/// A result for people at a terminal: for each testee a line, a table of operations and groups, and what failed.
struct TextReport: Sendable {
    /// The text.
    let text: String

    /// Writes a result down.
    init(_ result: ConformanceResult) {
        let testees = result.testees.map { Self.section($0, of: result) }
        text =
            (testees + Self.problems(result.problems)).joined(separator: "\n\n") + "\n\n" + Self.conclusion(result)
            + "\n"
    }

    /// How many failures a person would want to read; the other reports have them all.
    private static let mostFailures = 25

    private static func section(_ testee: TesteeResult, of result: ConformanceResult) -> String {
        let failed = testee.vectors.filter { $0.verdict.kind == .failed }
        let more = failed.count - mostFailures
        let failures = failed.prefix(mostFailures).map(failure) + (more > 0 ? ["  … and \(more) more"] : [])
        let skips = testee.skips.map { "  skipped: \($0.count) \($0.reason)" }
        let table = testee.tally.run > 0 ? ConformanceMatrix(result, of: testee).lines : []
        return ([headline(testee)] + table + failures + skips + problems(testee.problems)).joined(separator: "\n")
    }

    private static func headline(_ testee: TesteeResult) -> String {
        let sdk = testee.introduction.map { " (\($0.sdk), \($0.language))" } ?? ""
        return "\(testee.name)\(sdk): \(testee.tally.words), \(Seconds(testee.seconds).text)"
    }

    private static func failure(_ result: VectorResult) -> String {
        let lines = result.verdict.words.flatMap { $0.split(separator: "\n") }.map { "    \($0)" }
        return (["  FAILED \(result.vector.id) (\(result.vector.why))"] + lines).joined(separator: "\n")
    }

    private static func problems(_ problems: [String]) -> [String] { problems.map { "  PROBLEM \($0)" } }

    private static func conclusion(_ result: ConformanceResult) -> String {
        let tally = Tally(result.testees.flatMap(\.vectors).map(\.verdict))
        return "\(result.isGreen ? "conforms" : "DOES NOT CONFORM") to the contract of \(result.api): \(tally.words)"
    }
}

extension Tally {
    /// The figures in words, what is zero left out.
    var words: String { (["\(self[.passed]) of \(all) passed"] + remarks).joined(separator: ", ") }

    /// The figures of what did not pass, in words, what is zero left out.
    var remarks: [String] {
        let figures = [
            (self[.failed], "failed"), (self[.knownFailure], "failed as known"), (self[.skipped], "skipped"),
            (self[.notRun], "not run"),
        ]
        return figures.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
}

/// A time with one decimal.
struct Seconds {
    /// The time in words.
    let text: String

    /// So many seconds.
    init(_ seconds: Double) {
        let tenths = Int((seconds * 10).rounded())
        text = "\(tenths / 10).\(tenths % 10) s"
    }
}
