import Foundation
import Testing

@testable import SwiftSupport

@Suite("JSON of XML")
struct XMLReadingTests {
    private func value(
        _ xml: String,
        _ shape: XMLShape,
        _ strictness: SDK.Strictness = .tolerant
    ) throws -> SDK.JSONValue {
        XMLReading(strictness: strictness).value(of: try XMLScanner.tree(of: Data(xml.utf8)), as: shape)
    }

    @Test("Numbers and booleans are as XML Schema spells them; what is none stays text, and nothing is null")
    func scalars() throws {
        for (text, expected) in [
            ("12", "12"), (" 12\n", "12"), ("+12", "12"), ("-007", "-7"), (".5", "0.5"), ("5.", "5"), ("1e3", "1e3"),
            ("0", "0"), ("-0", "-0"), ("00", "0"),
        ] {
            #expect(try value("<a>\(text)</a>", .number).description == expected)
        }
        for text in ["", " ", "\t"] { #expect(try value("<a>\(text)</a>", .number) == .null) }
        for text in ["twelve", "1 2", "INF", "0x1", "--1", "+-1", "1,5"] {
            #expect(try value("<a>\(text)</a>", .number) == .string(text))
        }
        #expect(try value("<a> true </a>", .boolean) == true)
        #expect(try value("<a>0</a>", .boolean) == false)
        #expect(try value("<a>yes</a>", .boolean) == "yes")
        #expect(try value("<a> x </a>", .text) == " x ")
        #expect(try value("<a/>", .text) == "")
    }

    @Test("One element is a list of one; none is an empty list where there must be a list")
    func lists() throws {
        let shape = XMLShape.object([
            .items("a", .number), .requiredItems("b", .text), .element("c", .list("d", .text)),
        ])
        #expect(try value("<r><a>1</a><c><d>x</d></c></r>", shape) == ["a": [1], "b": [], "c": ["x"]])
        #expect(try value("<r><b>1</b><c/><b>2</b></r>", shape) == ["b": ["1", "2"], "c": []])
    }

    @Test("What is unknown keeps its name, unless that is a member's")
    func unknown() throws {
        let shape = XMLShape.object([.element("id", .number, as: "key")])
        #expect(
            try value("<r x='1'><key>1</key><id>2</id><n>3</n><n>4</n></r>", shape) == [
                "id": 1, "n": ["3", "4"], "x": "1",
            ]
        )
        let open = XMLShape.open([.element("id", .number)], others: .number)
        #expect(try value("<r x='1'><id>1</id><n>3</n></r>", open) == ["id": 1, "n": 3])
    }

    @Test("Places are read in their order, up to the first element that is missing")
    func places() throws {
        let shape = XMLShape.places([
            .element("a", .number), .text(.text), .element("b", .number), .element("c", .text),
        ])
        #expect(try value("<r><a>1</a>x<z/><b>2</b><c>y</c></r>", shape) == [1, "x", 2, "y"])
        #expect(try value("<r>\n<a>1</a>\n<c>y</c></r>", shape) == [1, ""])
        #expect(try value("<r/>", shape) == [])
        let refusal = EncodingFailure(path: "$[1]", reason: "XML has no place for so many items")
        #expect(throws: refusal) {
            try XMLWriter.text(of: [1, 2], as: XMLRoot("r", .places([.element("a", .number)])))
        }
    }

    @Test("Of several elements of one member the first counts, and strictly none does")
    func repeated() throws {
        let shape = XMLShape.object([.element("a", .number)])
        #expect(try value("<r><a>1</a><a>2</a></r>", shape) == ["a": 1])
        #expect(try value("<r><a>1</a><a>2</a></r>", shape, .strict) == ["a": [1, 2]])
    }

    @Test("A name without a namespace may have that of the element around it; one with a namespace must have it")
    func namespaces() throws {
        let name = XMLName("b", namespace: "urn:b", prefix: "p")
        let shape = XMLShape.object([.element("a", .text), .element("b", .text, as: name), .attribute("c", .text)])
        #expect(
            try value("<r xmlns='urn:x' c='3'><a>1</a><b xmlns='urn:b'>2</b></r>", shape) == [
                "a": "1", "b": "2", "c": "3",
            ]
        )
        #expect(try value("<q:r xmlns:q='urn:b'><a>1</a><q:b>2</q:b></q:r>", shape) == ["a": "1", "b": "2"])
    }

    @Test("Text where parts should be stays text, for the decoder to refuse")
    func strayText() throws {
        #expect(try value("<r>no</r>", .object([.element("a", .text)])) == "no")
        #expect(try value("<r>no</r>", .list("a", .text)) == "no")
        #expect(try value("<r>no</r>", .places([.element("a", .text)])) == "no")
        #expect(try value("<r> </r>", .map(.text)) == [:])
        #expect(try value("<r><a/></r>", .number) == ["a": ""])
    }

    @Test("A shape may hold itself")
    func recursion() throws {
        let json: SDK.JSONValue = ["v": 1, "n": ["v": 2, "n": ["v": 3]]]
        let xml = try XMLWriter.text(of: json, as: XMLRoot("n", Self.node))
        #expect(xml.hasSuffix("<n><v>1</v><n><v>2</v><n><v>3</v></n></n></n>"))
        #expect(try value(xml, Self.node) == json)
    }

    private static let node: XMLShape = .object([.element("v", .number), .element("n", .named { node })])

    @Test("Any JSON is written by what it is, and read as texts")
    func anything() throws {
        let json: SDK.JSONValue = ["a": [1, 2], "b": ["c": true], "d": nil]
        let xml = try XMLWriter.text(of: json, as: XMLRoot("r", .any))
        #expect(try value(xml, .any) == ["a": ["1", "2"], "b": ["c": "true"], "d": nil])
    }
}
