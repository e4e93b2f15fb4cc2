import Testing

@testable import Diagnostics

@Suite struct TextDiagnosticsTests {
    @Test("A diagnostic shows place, message, code, line, mark, notes, hint and pointer")
    func everything() {
        let sample = Sample("a:\n  get: 1\n", marked: "get")
        let note = Diagnostic.Note("see here", at: SourceRange(file: sample.range.file, start: 0, end: 1))
        let diagnostic = sample.diagnostic(pointer: "#/a", notes: [note], hint: "remove it")
        let expected = """
            spec/pets.yaml:2:3: error: it is wrong [duplicate-key]
                2 |   get: 1
                  |   ^~~
            spec/pets.yaml:1:1: note: see here
                1 | a:
                  | ^
              hint: remove it
              at #/a

            """
        #expect(sample.printed([diagnostic], as: .text) == expected)
    }

    @Test("Without a place there is neither path nor excerpt")
    func noPlace() {
        let diagnostic = Diagnostic(.renamed, "something", at: nil)
        let text = DiagnosticPrinter(format: .text).print([diagnostic], files: SourceFiles())
        #expect(text == "note: something [renamed]\n")
    }

    @Test(
        "The mark stands below its text, whatever is before it",
        arguments: [
            ("a: x", "x", "a: x", "   ^"),
            ("\ta: x", "x", "    a: x", "       ^"),
            ("名前: x", "x", "名前: x", "      ^"),
            ("👩‍👩‍👧: x", "x", "👩‍👩‍👧: x", "    ^"),
            ("e\u{301}: x", "x", "e\u{301}: x", "   ^"),
            ("a: 名前 b", "名前", "a: 名前 b", "   ^~~~"),
            ("a: \u{1B}[31m x", "x", "a: \\u{1B}[31m x", String(repeating: " ", count: 14) + "^"),
            ("a: \u{202E}x", "x", "a: \\u{202E}x", String(repeating: " ", count: 11) + "^"),
            ("a: x\nb", "x\nb", "a: x", "   ^"),
            ("a: x", "", "a: x", "^"),
        ]
    )
    func marks(text: String, marked: String, shown: String, marks: String) {
        let sample = Sample(text, marked: marked)
        let lines = sample.printed([sample.diagnostic()], as: .text).split(separator: "\n")
        #expect(lines.dropFirst().first == "    1 | \(shown)")
        #expect(lines.dropFirst(2).first == "      | \(marks)")
    }

    @Test("A very long line is cut around the place")
    func longLine() throws {
        let long = String(repeating: "é", count: 100_000)
        let sample = Sample(long + "here" + long, marked: "here")
        let lines = sample.printed([sample.diagnostic()], as: .text).split(separator: "\n").map(Array.init)
        try #require(lines.count == 3)
        #expect(lines[0].starts(with: "spec/pets.yaml:1:100001: error:"))
        #expect(lines[1].count < 140)
        let column = try #require(lines[2].firstIndex(of: "^"))
        #expect(String(lines[1][column...].prefix(4)) == "here")
        #expect(lines[1].last == "…" && lines[1][8] == "…")
    }

    @Test("Messages cannot steer the terminal")
    func injection() {
        let sample = Sample("a", marked: "a", path: "x\u{1B}]0;title\u{7}.yaml")
        let diagnostic = sample.diagnostic("\u{1B}[2J\u{202E}\n::error::x", hint: "\u{9B}", severity: .warning)
        let text = sample.printed([diagnostic], as: .text)
        let message = #"\u{1B}[2J\u{202E}\n::error::x"#
        #expect(text.hasPrefix(#"x\u{1B}]0;title\u{7}.yaml:1:1: warning: "# + message + " [duplicate-key]\n"))
        #expect(text.contains(#"hint: \u{9B}"#))
    }

    @Test("What repeats often is told twenty times and then counted")
    func repetition() {
        let sample = Sample("a", marked: "a")
        let other = Diagnostic(.renamed, "something", at: nil)
        let diagnostics = Array(repeating: sample.diagnostic(), count: 57) + [other]
        let text = sample.printed(diagnostics, as: .text)
        #expect(text.split(separator: "\n").count { $0.contains("it is wrong") } == 20)
        #expect(text.hasSuffix("note: something [renamed]\n… and 37 more like it [duplicate-key]\n"))
    }

    @Test("A terminal gets colours around the same text")
    func color() {
        let sample = Sample("a: x", marked: "x")
        let colored = DiagnosticPrinter(format: .text, color: .ansi).print([sample.diagnostic()], files: sample.files)
        #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        let plain = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == sample.printed([sample.diagnostic()], as: .text))
    }
}
