import APIModel
import CodeGeneration
import Testing

@Suite("Words of a name")
struct WordsTests {
    @Test(
        "A text is split at separators and changes of case",
        arguments: [
            ("agent_id", ["agent", "id"]),
            ("agentID", ["agent", "id"]),
            ("HTTPServer", ["http", "server"]),
            ("userIDs", ["user", "ids"]),
            ("URLsOfUsers", ["urls", "of", "users"]),
            ("no-answer", ["no", "answer"]),
            ("AGENT_NOT_FOUND", ["agent", "not", "found"]),
            ("oauth2Token", ["oauth2", "token"]),
            ("address2Line", ["address2", "line"]),
            ("v1.10", ["v1", "10"]),
            ("don't", ["dont"]),
            ("  spaced   out  ", ["spaced", "out"]),
            ("größeÄndern", ["größe", "ändern"]),
            ("日本語", ["日本語"]),
            ("a\u{202E}b", ["a", "b"]),
        ]
    )
    func split(text: String, expected: [String]) {
        #expect(words(of: text).map(\.text) == expected)
    }

    @Test(
        "Signs and symbols have names where they are all there is",
        arguments: [
            ("+1", ["plus", "1"]),
            ("-1", ["minus", "1"]),
            (">=", ["greater", "than", "equals"]),
            ("*", ["asterisk"]),
            (" ", ["space"]),
            ("_", ["underscore"]),
            ("🎉", ["party", "popper"]),
            ("a+b", ["a", "b"]),
            ("", []),
        ]
    )
    func symbols(text: String, expected: [String]) {
        #expect(words(of: text).map(\.text) == expected)
    }

    @Test("Capitals among small letters are an acronym, shouting is not")
    func acronyms() {
        #expect(words(of: "isNATOMember").map(\.isAcronym) == [false, true, false])
        #expect(words(of: "NATO_MEMBER").map(\.isAcronym) == [false, false])
    }
}
