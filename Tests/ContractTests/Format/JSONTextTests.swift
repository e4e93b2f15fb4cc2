import APIModel
import Testing

@testable import Contract

struct JSONTextTests {
    private let long = String(repeating: "x", count: 70)

    private func text(_ value: JSONValue) -> String {
        var text = JSONText()
        text.write(value, indent: 0, column: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("What fits stands on one line")
    func flat() {
        let value = JSONValue.object([.init("a", .array([.integer("1"), .null])), .init("b", .object([]))])
        #expect(text(value) == #"{"a": [1, null], "b": {}}"#)
        #expect(JSONText.compact(value) == #"{"a":[1,null],"b":{}}"#)
    }

    @Test("What does not fit is broken, member by member")
    func broken() {
        let value = JSONValue.object([
            .init("a", .string(long)), .init("b", .integer("1")), .init("c", .boolean(true)),
            .init("d", .array([.string(long), .string(long)])),
        ])
        #expect(
            text(value) == """
                {
                  "a": "\(long)",
                  "b": 1,
                  "c": true,
                  "d": [
                    "\(long)",
                    "\(long)"
                  ]
                }
                """
        )
    }

    @Test(
        "What cannot be seen is escaped, the rest is not",
        arguments: [
            ("\"\\/", #""\"\\/""#), ("\n\r\t\u{0}\u{7F}", #""\n\r\t\u0000\u007f""#), ("é 𝄞", #""é 𝄞""#),
            ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("e\u{301}", #""e\u0301""#), ("\u{E0001}", #""\udb40\udc01""#),
        ]
    )
    func escapes(value: String, expected: String) {
        #expect(JSONText.compact(.string(value)) == expected)
    }

    @Test("A patch turns one document into the other")
    func patches() {
        let old = JSONValue.object([
            .init("a", .array([.integer("1"), .string("\u{E9}")])), .init("b/c", .null), .init("d", .boolean(true)),
        ])
        let new = JSONValue.object([
            .init("d", .boolean(true)), .init("a", .array([.integer("1"), .string("e\u{301}")])),
            .init("~", .object([])),
        ])
        #expect(
            PatchFinder.steps(from: old, to: new) == [
                PatchStep(action: .remove, path: "/b~1c"),
                PatchStep(action: .replace(.string("e\u{301}")), path: "/a/1"),
                PatchStep(action: .add(.object([])), path: "/~0"),
            ]
        )
    }

    @Test("Ids are legal and unique")
    func ids() {
        #expect(VectorBook.legalID("a b/é.c_d-1") == "a-b--.c_d-1")
    }
}
