import Testing

@testable import OpenAPIDocument

@Suite("JSON pointers")
struct JSONPointerTests {
    @Test("A pointer is spelled as RFC 6901 section 6 has it in fragments")
    func text() {
        #expect(JSONPointer.root.text == "#")
        let pointer = JSONPointer.root.appending("paths").appending("/a~b").appending("get").appending(0)
        #expect(pointer.text == "#/paths/~1a~0b/get/0")
        #expect(pointer.keys == ["paths", "/a~b", "get", "0"])
    }

    @Test(
        "Keys are read from a pointer, with or without a number sign",
        arguments: [
            ("", []), ("#", []), ("/", [""]), ("#/a/b", ["a", "b"]), ("/a~1b/m~0n", ["a/b", "m~n"]),
            ("/~01", ["~1"]), ("a", nil), ("/a~", nil), ("/a~2", nil),
        ] as [(String, [String]?)]
    )
    func keys(_ text: String, _ keys: [String]?) {
        #expect(pointerKeys(text) == keys)
    }

    @Test(
        "Percent-escapes stand for bytes of UTF-8",
        arguments: [
            ("a", "a"), ("%7Bid%7d", "{id}"), ("caf%C3%A9", "café"), ("%", nil), ("%4", nil), ("%zz", nil),
            ("%ff", nil),
        ] as [(String, String?)]
    )
    func percentEscapes(_ text: String, _ decoded: String?) {
        #expect(percentDecoded(text) == decoded)
    }

    @Test("A piece is called by its member and index in messages")
    func subject() {
        #expect(JSONPointer.root.subject == "the document")
        #expect(JSONPointer.root.appending("tags").appending(2).subject == "\"tags[2]\"")
        #expect(JSONPointer.root.appending(1).appending(2).subject == "element [1][2]")
    }
}
