import APIModel
import Testing

@testable import Contract

struct EscapedTextTests {
    @Test("Each text and each key begins with an escape")
    func escapes() {
        let value = JSONValue.object([
            .init("from", .array([.string("\u{1F600}a"), .string(""), .integer("1"), .null])),
            .init("\"", .object([.init("", .string("e\u{301}"))])),
        ])
        let expected = #"{"\u0066rom":["\ud83d\ude00a","",1,null],"\u0022":{"":"\u0065\u0301"}}"#
        #expect(EscapedText.json(value) == expected)
    }
}
