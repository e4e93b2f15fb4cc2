import Foundation
import Testing

@testable import SwiftSupport

/// The tables of the XML Object: OpenAPI 3.1.2, section 4.8.26, and 3.2.0, section 4.26; blanks between elements left out.
@Suite("The tables of the specification")
struct XMLTablesTests {
    /// A row: the shape that its schema has, its value, and the XML that stands for it.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let root: XMLRoot
        let value: SDK.JSONValue
        let xml: String

        init(_ name: String, _ root: XMLRoot, _ value: SDK.JSONValue, _ xml: String) {
            testDescription = name
            self.root = root
            self.value = value
            self.xml = xml
        }
    }

    private static let animals: SDK.JSONValue = ["animals": ["dog", "cat"]]

    private static let sample = XMLName("name", namespace: "https://example.com/schema/sample", prefix: "sample")

    private static func document(_ member: XMLMember) -> XMLRoot { XMLRoot("document", .object([member])) }

    static let rows: [Row] = [
        Row(
            "no XML Object",
            document(.element("animals", .text)),
            ["animals": "dog, cat, hamster"],
            "<document><animals>dog, cat, hamster</animals></document>"
        ),
        Row(
            "a list",
            document(.items("animals", .text)),
            animals,
            "<document><animals>dog</animals><animals>cat</animals></document>"
        ),
        Row(
            "another name",
            document(.items("animals", .text, as: "animal")),
            animals,
            "<document><animal>dog</animal><animal>cat</animal></document>"
        ),
        Row(
            "attribute, prefix and namespace",
            XMLRoot("Person", .object([.attribute("id", .number), .element("name", .text, as: sample)])),
            ["id": 123, "name": "example"],
            #"<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name>"#
                + "</Person>"
        ),
        Row(
            "wrapped",
            document(.element("animals", .list("animals", .text))),
            animals,
            "<document><animals><animals>dog</animals><animals>cat</animals></animals></document>"
        ),
        Row(
            "wrapped, with other names",
            document(.element("animals", .list("animal", .text), as: "aliens")),
            animals,
            "<document><aliens><animal>dog</animal><animal>cat</animal></aliens></document>"
        ),
        Row(
            "attributes and text",
            XMLRoot("animals", .list("animal", .object([.attribute("kind", .text), .text("name", .text)]))),
            [["kind": "Cat", "name": "Fluffy"], ["kind": "Dog", "name": "Fido"]],
            #"<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal></animals>"#
        ),
        Row(
            "CDATA",
            XMLRoot("Documentation", .object([.characterData("content", .text)])),
            ["content": "<html>a ]]> b</html>"],
            "<Documentation><![CDATA[<html>a ]]]]><![CDATA[> b</html>]]></Documentation>"
        ),
        Row(
            "ordered elements",
            XMLRoot(
                "OneTwoThree",
                .places([
                    .element("One", .text),
                    .element("Two", .object([.attribute("unit", .text), .text("value", .number)])),
                    .element("Three", .boolean),
                ])
            ),
            ["Some text", ["unit": "cubits", "value": 42], nil],
            #"<OneTwoThree><One>Some text</One><Two unit="cubits">42</Two>"#
                + #"<Three xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></OneTwoThree>"#
        ),
        Row(
            "ordered elements and text",
            XMLRoot("Report", .places([.text(.text), .element("data", .number), .text(.text)])),
            ["Some preamble text.", 42, "Some postamble text."],
            "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>"
        ),
        Row(
            "null",
            XMLRoot(
                "product",
                .object([
                    .nullableAttribute("count", .number), .element("description", .text),
                    .element("related", .object([])),
                ])
            ),
            ["count": nil, "description": "Thing", "related": nil],
            "<product><description>Thing</description>"
                + #"<related xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></product>"#
        ),
    ]

    @Test("Values become the XML of the table, and are read from it", arguments: rows)
    func row(_ row: Row) throws {
        let xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + row.xml
        #expect(try XMLWriter.text(of: row.value, as: row.root) == xml)
        let tree = try XMLScanner.tree(of: Data(xml.utf8))
        #expect(XMLReading(strictness: .strict).value(of: tree, as: row.root.shape) == row.value)
    }
}
