import Foundation
import Testing

@testable import Conformance

/// Testees that break: each case names a script, and what must be said of it.
@Suite("Testees that break", .timeLimit(.minutes(5)))
struct BadTesteeTests {
    /// What is expected of a script in `Testees/`.
    struct Case: Sendable, CustomTestStringConvertible {
        /// The script, without its ending.
        let script: String
        /// What the three vectors count as.
        let kinds: [VerdictKind]
        /// A part of what is said of the second vector, or of the testee.
        let words: String

        var testDescription: String { script }

        static func second(_ script: String, _ words: String) -> Case {
            Case(script: script, kinds: [.passed, .failed, .passed], words: words)
        }

        static func all(_ script: String, _ kind: VerdictKind, _ words: String) -> Case {
            Case(script: script, kinds: [kind, kind, kind], words: words)
        }
    }

    private static let cases: [Case] = [
        .all(
            "crash-at-start",
            .notRun,
            "it does not start: the testee ended with exit status 1; its last words: no such"
        ),
        .all("hang-at-start", .notRun, "it does not start: the testee did not answer within"),
        .all("old", .notRun, "it speaks version 0, not 1"),
        .second("crash-mid-run", "the testee ended with exit status 3"),
        .second("crash-among-several", "the testee ended with exit status 3"),
        .second("hang", "the testee did not answer within"),
        .second("flood", "a line of more than 100000 bytes"),
        .second("nonsense", "Listening on port 80"),
        .second("twice", "it was answered more than once"),
        .second("wrong-seq", "nobody asked for"),
        .second("calls-again", "request 2: only 1 expected"),
        .second("late", "requests: one came after the call had ended"),
        .second("elsewhere", "URL: expected one behind http://127.0.0.1:"),
        .second("skips-without-reason", "a skip has a reason"),
        .all("without-calling", .failed, "requests: expected 1, found 0"),
        .all("swaps", .failed, "$.name: expected \"two\", found \"three\""),
        .all("skips", .skipped, "nothing was run"),
        .all("stranger", .failed, "the testee does not offer ping"),
        .all("deaf", .passed, "it did not end when it was told to"),
    ]

    @Test("One breaks, the rest goes on, and nothing is green", arguments: cases)
    func breaks(_ expected: Case) async throws {
        let result = try await TestedScripts.result(of: expected.script)
        let vectors = result.testees[0].vectors.prefix(3)
        #expect(vectors.map(\.verdict.kind) == expected.kinds)
        let said = vectors.flatMap(\.verdict.words) + result.testees[0].problems
        #expect(said.contains { $0.contains(expected.words) }, "\(said)")
        #expect(!result.isGreen)
    }

    @Test("Who answers before being asked passes nothing")
    func early() async throws {
        let result = try await TestedScripts.result(of: "early")
        #expect(result.testees[0].tally[.passed] == 0)
        #expect(!result.isGreen)
    }

    @Test("Who keeps the protocol conforms", arguments: ["good", "unordered", "echo-input"])
    func conforms(script: String) async throws {
        let result = try await TestedScripts.result(of: script)
        #expect(
            result.testees[0].vectors.map(\.verdict) == [
                .passed, .passed, .passed, .skipped("for clients with xml"),
            ]
        )
        #expect(result.isGreen, "\(result.testees[0].problems)")
    }

    @Test("A command that is not there")
    func missing() async throws {
        let result = try await ConformanceRun(TestedScripts.job([Testee(name: "a", command: ["nothing-of-this-name"])]))
            .result()
        #expect(result.testees[0].problems.first?.contains("exit status 127") == true)
    }
}
