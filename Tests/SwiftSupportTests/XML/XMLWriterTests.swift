import Foundation
import Testing

@testable import SwiftSupport

@Suite("XML of JSON")
struct XMLWriterTests {
    private func xml(_ value: SDK.JSONValue, _ shape: XMLShape) throws -> String {
        let text = try XMLWriter.text(of: value, as: XMLRoot("r", shape))
        return String(text.dropFirst(#"<?xml version="1.0" encoding="UTF-8"?>"#.count))
    }

    @Test("Marks are escaped where they would mean something else")
    func escapes() throws {
        let text = "<&>\"'\t\n\ré]]>"
        #expect(try xml(.string(text), .text) == "<r>&lt;&amp;&gt;\"'\t\n&#13;é]]&gt;</r>")
        let attribute = XMLShape.object([.attribute("a", .text)])
        #expect(try xml(["a": .string(text)], attribute) == "<r a=\"&lt;&amp;&gt;&quot;'&#9;&#10;&#13;é]]&gt;\"/>")
    }

    @Test(
        "What is written is read again",
        arguments: ["", " ", "\r\n", "]]>", "a]]b", "<![CDATA[x]]>", "é\u{301}\u{1F600}"]
    )
    func roundTrip(_ text: String) throws {
        let shape = XMLShape.object([.attribute("a", .text), .element("b", .text), .characterData("c", .text)])
        let value: SDK.JSONValue = ["a": .string(text), "c": .string(text)]
        let tree = try XMLScanner.tree(of: Data(try xml(value, shape).utf8))
        #expect(XMLReading(strictness: .strict).value(of: tree, as: shape) == value)
    }

    @Test("What XML cannot hold is refused, with its place")
    func refused() {
        let shape = XMLShape.object([.element("a", .list("b", .text)), .element("m", .map(.text))])
        #expect(throws: EncodingFailure(path: "$.a[1]", reason: "XML cannot hold the character U+0")) {
            try xml(["a": ["x", "\0"]], shape)
        }
        #expect(throws: EncodingFailure(path: "$.m[\"a b\"]", reason: "the name of the member is no name in XML")) {
            try xml(["m": ["a b": "x"]], shape)
        }
    }

    @Test("A namespace is declared where it is first needed, and again where its prefix means something else")
    func namespaces() throws {
        let one = XMLName("a", namespace: "urn:1", prefix: "p")
        let other = XMLName("a", namespace: "urn:2", prefix: "p")
        let shape = XMLShape.object([
            .element("x", .object([.element("y", .text, as: one), .element("z", .text, as: other)]), as: one)
        ])
        let expected = #"<r><p:a xmlns:p="urn:1"><p:a>1</p:a><p:a xmlns:p="urn:2">2</p:a></p:a></r>"#
        #expect(try xml(["x": ["y": "1", "z": "2"]], shape) == expected)
    }

    @Test("The body of a call is XML; what it cannot be is said of the body")
    func call() throws {
        var call = APICall(APIOperation(id: "send", method: .post, path: "/"), SDK.CallOptions())
        try call.xml(SDK.JSONValue?.none, XMLRoot("r", .any))
        #expect(call.body == nil)
        try call.xml(["a": 1] as SDK.JSONValue, XMLRoot("r", .any), "text/xml")
        #expect(call.body?.mediaType == "text/xml")
        #expect(call.body.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasSuffix("<r><a>1</a></r>") ?? false)
        #expect(throws: SDK.ClientError.self) { try call.xml("\u{1}", XMLRoot("r", .text)) }
    }
}
