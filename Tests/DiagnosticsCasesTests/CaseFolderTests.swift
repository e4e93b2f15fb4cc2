import Diagnostics
import Foundation
import Testing

/// With `UPDATE_EXPECTED=1` in the environment the expectations are written anew, to be read before they are committed,
/// and so are the samples of `docs/diagnostics`.
@Suite("Each mistake has a folder that shows it")
struct CaseFolderTests {
    @Test("What is said of an input is what is expected", arguments: try CaseFolder.all())
    func aCase(_ folder: CaseFolder) async throws {
        let found = try await folder.run()
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            try found.text.write(to: folder.expectation, atomically: true, encoding: .utf8)
            if let code = DiagnosticCode(rawValue: folder.code) { try DiagnosticPage(of: code).writeSample() }
        }
        #expect(try found.text == String(contentsOf: folder.expectation, encoding: .utf8))
        #expect(found.diagnostics.contains { $0.code.rawValue == folder.code }, "the input does not show the mistake")
    }

    @Test("No mistake is without a folder, unless another suite shows it")
    func coverage() throws {
        let shown = Set(try CaseFolder.all().map(\.code))
        let all = Set(DiagnosticCode.allCases.map(\.rawValue))
        let elsewhere = Set(shownElsewhere.map(\.rawValue))
        #expect(all.subtracting(shown).subtracting(elsewhere).sorted() == [], "these have neither")
        #expect(shown.subtracting(all).sorted() == [], "these folders are named for no code")
        #expect(shown.intersection(elsewhere).sorted() == [], "these have a folder and need no exception")
    }
}

/// Mistakes that a small document cannot show.
private let shownElsewhere: [DiagnosticCode] = [
    // The input would have to be large: SourceNodesTests.
    .inputTooLarge
]
