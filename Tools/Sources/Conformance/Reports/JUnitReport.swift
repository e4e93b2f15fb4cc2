/// A result for what shows test results: a suite for each testee, a case for each vector.
struct JUnitReport: Sendable {
    /// The text, an XML document.
    let text: String

    /// Writes a result down.
    init(_ result: ConformanceResult) {
        let suites = result.testees.map(Self.suite) + Self.suite(of: result.problems)
        let name = MarkupText("conformance to the contract of \(result.api)").text
        text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="\(name)">
            \(suites.joined(separator: "\n"))
            </testsuites>

            """
    }

    private static func suite(_ testee: TesteeResult) -> String {
        let cases = testee.vectors.map(vectorCase) + testee.problems.map(problemCase)
        let errors = testee.vectors.filter { if case .lost = $0.verdict { true } else { false } }.count
        let failures = testee.tally[.failed] - errors
        let skipped = testee.tally.all - testee.tally[.passed] - testee.tally[.failed]
        let figures = """
            tests="\(cases.count)" failures="\(failures)" errors="\(errors + testee.problems.count)" skipped="\(skipped)" \
            time="\((testee.seconds * 1000).rounded() / 1000)"
            """
        return """
            <testsuite name="\(MarkupText(testee.name).text)" \(figures)>
            \(cases.joined(separator: "\n"))
            </testsuite>
            """
    }

    private static func suite(of problems: [String]) -> [String] {
        guard !problems.isEmpty else { return [] }
        let cases = problems.map(problemCase).joined(separator: "\n")
        let figures = "tests=\"\(problems.count)\" failures=\"0\" errors=\"\(problems.count)\" skipped=\"0\""
        return ["<testsuite name=\"the run\" \(figures)>\n\(cases)\n</testsuite>"]
    }

    private static func vectorCase(_ result: VectorResult) -> String {
        let vector = result.vector
        let opening =
            "  <testcase classname=\"\(MarkupText(vector.operation).text)\" name=\"\(MarkupText(vector.id).text)\""
        let words = MarkupText(result.verdict.words.joined(separator: "\n")).text
        switch result.verdict {
        case .passed: return opening + "/>"
        case .failed, .passedUnexpectedly:
            let message = MarkupText(result.verdict.words.first ?? "").text
            return "\(opening)><failure message=\"\(message)\">\(words)</failure></testcase>"
        case .lost: return "\(opening)><error message=\"\(words)\"/></testcase>"
        case .skipped, .notRun: return "\(opening)><skipped message=\"\(words)\"/></testcase>"
        case .failedAsKnown: return "\(opening)><skipped message=\"fails as known: \(words)\"/></testcase>"
        }
    }

    private static func problemCase(_ problem: String) -> String {
        "  <testcase classname=\"testee\" name=\"problem\"><error message=\"\(MarkupText(problem).text)\"/></testcase>"
    }
}
