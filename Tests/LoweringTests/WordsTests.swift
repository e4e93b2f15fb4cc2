import APIModel
import Testing

@testable import Lowering

@Suite("Words of names")
struct WordsTests {
    @Test(
        "A name is cut at its words",
        arguments: [
            ("listAgentCalls", ["list", "agent", "calls"]), ("list_agent-calls", ["list", "agent", "calls"]),
            ("HTTPServerURL", ["http", "server", "url"]), ("find pets/by id", ["find", "pets", "by", "id"]),
            ("oauth2Token", ["oauth2", "token"]), ("+1", ["1"]), ("", []), ("größeÄndern", ["größe", "ändern"]),
        ]
    )
    func words(_ name: String, _ expected: [String]) {
        #expect(writtenWords(of: name) == expected)
    }

    @Test(
        "One of many",
        arguments: [
            ("trainings", "training"), ("categories", "category"), ("addresses", "address"), ("statuses", "status"),
            ("boxes", "box"), ("status", "status"), ("news", "news"), ("people", "person"),
            ("SalesPeople", "SalesPerson"),
            ("series", "series"), ("data", "data"), ("dishes", "dish"), ("movies", "movie"), ("is", "is"), ("", ""),
        ]
    )
    func singular(_ many: String, _ one: String) {
        #expect(Lowering.singular(many) == one)
    }

    @Test(
        "A path is cut at its parameters",
        arguments: [
            ("/a/{b}/c", [PathPiece.literal("/a/"), .parameter("b"), .literal("/c")]),
            ("/{a}{b}", [.literal("/"), .parameter("a"), .parameter("b")]),
            ("/a}{b", [.literal("/a}{b")]), ("", []),
        ]
    )
    func path(_ path: String, _ expected: [PathPiece]) {
        #expect(pathPieces(of: path) == expected)
    }
}
