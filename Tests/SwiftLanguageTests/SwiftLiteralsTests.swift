import APIModel
import Testing

@testable import SwiftLanguage

@Suite("Text of a document in Swift")
struct SwiftLiteralsTests {
    @Test(
        "A literal means exactly its text",
        arguments: [
            ("plain", #""plain""#),
            (#"say "no""#, #""say \"no\"""#),
            (#"\(exit(1))"#, #""\\(exit(1))""#),
            ("a\nb\r\tc", #""a\nb\r\tc""#),
            ("nul\u{0}", #""nul\u{0}""#),
            ("bidi\u{202E}", #""bidi\u{202E}""#),
            ("line\u{2028}", #""line\u{2028}""#),
            ("*/ ` ${x} {{y}} 🧑‍🚀", #""*/ ` ${x} {{y}} 🧑‍🚀""#),
        ]
    )
    func string(text: String, expected: String) {
        #expect(SwiftLiterals.string(text) == expected)
    }

    @Test("A long literal is broken at blanks, each of which stays")
    func longString() {
        #expect(SwiftLiterals.longString("aa bb  cc \"d\"", width: 9) == [#"aa bb  \"#, #"cc \"d\""#])
        #expect(SwiftLiterals.longString("unbreakable", width: 4) == nil)
    }

    @Test("Paragraphs are filled; lists, fences and headings keep their form")
    func comments() {
        let text = """
            one
            two three four

            - item that is long
              and goes on
            # heading
            ```
              code
            ```
            """
        #expect(
            comment(text, width: 20) == [
                "one two three four", "", "- item that is long", "  and goes on", "# heading", "```", "  code", "```",
            ]
        )
    }

    @Test(
        "Nothing in a comment does more than be read",
        arguments: [
            ("a\u{2028}b\u{0}", ["a b\\u{0}"]),
            ("- Parameter x: no", ["\\- Parameter x: no"]),
            ("- Returns: no", ["\\- Returns: no"]),
            ("```\nopen", ["```", "open", "```"]),
            ("rtl \u{202E}evil", ["rtl \\u{202E}evil"]),
        ]
    )
    func hostileComments(text: String, expected: [String]) {
        #expect(comment(text, width: 80) == expected)
    }

    @Test("Code spans hold back-ticks")
    func code() {
        #expect(SwiftLiterals.code("a") == "`a`")
        #expect(SwiftLiterals.code("a`b") == "`` a`b ``")
    }

    private func comment(_ text: String, width: Int) -> [String] {
        SwiftLiterals.comment(DocumentText(text), width: width)
    }
}
