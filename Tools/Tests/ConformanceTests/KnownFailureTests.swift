import Testing

@testable import Conformance

@Suite("What is known to fail", .timeLimit(.minutes(2)))
struct KnownFailureTests {
    @Test("It is run, and failing is all right")
    func fails() async throws {
        let result = try await ConformanceRun(
            TestedScripts.job([TestedScripts.testee("calls-again")], known: "ping.t?o # a remark")
        ).result()
        #expect(result.testees[0].vectors.map(\.verdict.kind) == [.passed, .knownFailure, .passed, .skipped])
        #expect(result.isGreen)
    }

    @Test("What passes has to go from the list")
    func passes() async throws {
        let result = try await ConformanceRun(
            TestedScripts.job([TestedScripts.testee("good")], known: "good/ping.one\nother/ping.two")
        ).result()
        #expect(result.testees[0].vectors[0].verdict == .passedUnexpectedly)
        #expect(result.testees[0].vectors[0].verdict.words == ["it passes: remove it from the list of known failures"])
        #expect(
            result.problems == ["the list of known failures names nothing by other/ping.two: remove it from the list"]
        )
        #expect(!result.isGreen)
    }

    @Test("A list without lines knows of nothing, and remarks are no lines")
    func empty() {
        #expect(!KnownFailures("# all is well\n\n").contain("ping.one", of: "any"))
    }

    @Test(
        "Patterns",
        arguments: [
            ("ping.*", "ping.one", true), ("ping", "ping.one", false), ("*.one", "ping.one", true), ("*", "", true),
            ("p?ng.*e", "ping.one", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("?", "", false),
        ]
    )
    func patterns(pattern: String, name: String, fits: Bool) {
        #expect(Glob(text: pattern).matches(name) == fits)
    }
}
