import Foundation
import Testing

@testable import Diagnostics

@Suite struct JSONDiagnosticsTests {
    @Test("Keys stand in the documented order")
    func order() {
        let sample = Sample("a:\n  get: 1\n", marked: "get")
        let note = Diagnostic.Note("see here", at: SourceRange(file: sample.range.file, start: 0, end: 1))
        let diagnostic = sample.diagnostic(pointer: "#/a", notes: [note], hint: "remove it")
        let place = #""file": "spec/pets.yaml", "line": 2, "column": 3, "endLine": 2, "endColumn": 6"#
        let noted = #""file": "spec/pets.yaml", "line": 1, "column": 1, "endLine": 1, "endColumn": 2"#
        let expected = """
            {"diagnostics": [
              {"severity": "error", "code": "duplicate-key", "message": "it is wrong", \(place), \
            "pointer": "#/a", "hint": "remove it", "notes": [{"message": "see here", \(noted)}]}
            ],
            "errors": 1, "warnings": 0, "notes": 0}

            """
        #expect(sample.printed([diagnostic], as: .json) == expected)
    }

    @Test("Nothing to tell is an empty list")
    func empty() {
        let text = DiagnosticPrinter(format: .json).print([], files: SourceFiles())
        #expect(text == "{\"diagnostics\": [],\n\"errors\": 0, \"warnings\": 0, \"notes\": 0}\n")
    }

    @Test("Every message comes back as it was", arguments: ["\"\\\u{7}\n\u{202E}é😀\u{1F}", "\u{E000}\u{10FFFF}", ""])
    func roundTrip(message: String) throws {
        let sample = Sample("a", marked: "a")
        let text = sample.printed([sample.diagnostic(message)], as: .json)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let list = object?["diagnostics"] as? [[String: Any]]
        #expect(list?.first?["message"] as? String == message)
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
}

@Suite struct GitHubDiagnosticsTests {
    @Test("A command carries the place, the code and the message with its notes and hint")
    func command() {
        let sample = Sample("a:\n  get: 1\n", marked: "get")
        let note = Diagnostic.Note("see here", at: SourceRange(file: sample.range.file, start: 0, end: 1))
        let diagnostic = sample.diagnostic("100% wrong", notes: [note], hint: "remove it")
        let expected =
            "::error file=spec/pets.yaml,line=2,col=3,endLine=2,endColumn=6,title=duplicate-key"
            + "::100%25 wrong%0Asee here (spec/pets.yaml:1:1)%0Ahint: remove it\n"
        #expect(sample.printed([diagnostic], as: .github) == expected)
    }

    @Test("What separates properties is escaped in them")
    func escaping() {
        let sample = Sample("a", marked: "a", path: "a,b:c%\n.yaml")
        let text = sample.printed([sample.diagnostic(severity: .note)], as: .github)
        #expect(text.hasPrefix("::notice file=a%2Cb%3Ac%25%0A.yaml,line=1,"))
        #expect(text.filter { $0 == "\n" }.count == 1)
    }

    @Test("A place over several lines has no columns at its end")
    func severalLines() {
        let sample = Sample("a\nb", marked: "a\nb")
        let text = sample.printed([sample.diagnostic(severity: .warning)], as: .github)
        #expect(text.hasPrefix("::warning file=spec/pets.yaml,line=1,col=1,endLine=2,title=duplicate-key::"))
    }
}
