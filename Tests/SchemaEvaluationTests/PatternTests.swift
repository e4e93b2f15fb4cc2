import Testing

@testable import SchemaEvaluation

@Suite("Regular expressions")
struct PatternTests {
    @Test(
        "Those of ECMA-262 are accepted",
        arguments: [
            "", "^[a-z]+$", "a{2,}?", "(?:a|b)*", "(?<name>x)(?=y)(?!z)", #"\d{3}-\p{L}"#, "[]", "[^]]", "[a-]",
            #"[\[-\]]"#, "a{,2}", "{", "x{a}", #"^\/[^\/]*$"#, "(a|)", "()", "[(*+]", #"\("#,
        ]
    )
    func accepted(_ pattern: String) {
        #expect(throws: Never.self) { try Pattern(pattern) }
    }

    @Test(
        "Others are not",
        arguments: [
            "[a-z", "(a", "a)", "*a", "a**", "+", #"a\"#, "[z-a]", "a{3,2}", "(?P<name>x)", #"[\]-\[]"#, "|*", "(?*a)",
        ]
    )
    func refused(_ pattern: String) {
        #expect(throws: PatternMistake.self) { try Pattern(pattern) }
    }
}
