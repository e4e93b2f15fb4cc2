import APIModel
import Testing

@testable import Contract

@Suite struct JSONPatchTests {
    @Test(
        "Texts are replaced unless they are the same scalar by scalar, however equal they look",
        arguments: [
            ("plain", "plain", 0), ("plain", "other", 1), ("", "", 0),
            ("a text beyond fifteen bytes", "a text beyond fifteen bytes", 0),
            ("\u{E9}", "\u{E9}", 0), ("\u{E9}", "e\u{301}", 1), ("K", "\u{212A}", 1),
            // Two marks in either order: the same length, and equal to Swift.
            ("a\u{301}\u{316}", "a\u{316}\u{301}", 1),
        ]
    )
    func texts(old: String, new: String, count: Int) {
        let members = { (text: String) in JSONValue.object([.init("list", .array([.string(text)]))]) }
        let steps = PatchFinder.steps(from: members(old), to: members(new))
        #expect(steps.map(\.path) == Array(repeating: "/list/0", count: count))
    }
}
