import APIModel
import Testing

@testable import Contract

/// The table "Style Examples" of OpenAPI 3.1.2 and the examples of RFC 6570, as they stand there.
struct ParameterSerializerTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let style: Parameter.Style
        let explode: Bool
        let value: String
        let expected: String

        init(_ style: Parameter.Style, _ explode: Bool, _ value: String, _ expected: String) {
            self.style = style
            self.explode = explode
            self.value = value
            self.expected = expected
        }

        var testDescription: String { "\(style) \(explode ? "exploded" : "joined") \(value)" }
    }

    static let values: [String: ParameterValue] = [
        "empty": .text(""),
        "string": .text("blue"),
        "array": .list(["blue", "black", "brown"]),
        "object": .object([
            .init(name: "R", value: "100"), .init(name: "G", value: "200"), .init(name: "B", value: "150"),
        ]),
    ]

    @Test(
        "The table of styles",
        arguments: [
            Row(.matrix, false, "empty", ";color"), Row(.matrix, false, "string", ";color=blue"),
            Row(.matrix, false, "array", ";color=blue,black,brown"),
            Row(.matrix, false, "object", ";color=R,100,G,200,B,150"),
            Row(.matrix, true, "empty", ";color"), Row(.matrix, true, "string", ";color=blue"),
            Row(.matrix, true, "array", ";color=blue;color=black;color=brown"),
            Row(.matrix, true, "object", ";R=100;G=200;B=150"),
            Row(.label, false, "empty", "."), Row(.label, false, "string", ".blue"),
            Row(.label, false, "array", ".blue,black,brown"), Row(.label, false, "object", ".R,100,G,200,B,150"),
            Row(.label, true, "string", ".blue"), Row(.label, true, "array", ".blue.black.brown"),
            Row(.label, true, "object", ".R=100.G=200.B=150"),
            Row(.simple, false, "empty", ""), Row(.simple, false, "string", "blue"),
            Row(.simple, false, "array", "blue,black,brown"), Row(.simple, false, "object", "R,100,G,200,B,150"),
            Row(.simple, true, "array", "blue,black,brown"), Row(.simple, true, "object", "R=100,G=200,B=150"),
            Row(.form, false, "empty", "color="), Row(.form, false, "string", "color=blue"),
            Row(.form, false, "array", "color=blue,black,brown"),
            Row(.form, false, "object", "color=R,100,G,200,B,150"),
            Row(.form, true, "empty", "color="), Row(.form, true, "string", "color=blue"),
            Row(.form, true, "array", "color=blue&color=black&color=brown"),
            Row(.form, true, "object", "R=100&G=200&B=150"),
            Row(.spaceDelimited, false, "array", "color=blue%20black%20brown"),
            Row(.spaceDelimited, false, "object", "color=R%20100%20G%20200%20B%20150"),
            Row(.pipeDelimited, false, "array", "color=blue%7Cblack%7Cbrown"),
            Row(.pipeDelimited, false, "object", "color=R%7C100%7CG%7C200%7CB%7C150"),
            Row(.deepObject, true, "object", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        ]
    )
    func table(row: Row) throws {
        let serializer = ParameterSerializer(
            name: "color",
            style: row.style,
            explode: row.explode,
            allowed: .unreserved
        )
        let value = try #require(Self.values[row.value])
        let isPath = [.matrix, .label, .simple].contains(row.style)
        let text = isPath ? serializer.pathText(value) : serializer.items(value).joined(separator: "&")
        #expect(text == row.expected)
    }

    @Test(
        "RFC 6570, sections 3.2.2 and 3.2.3",
        arguments: [
            ("value", "value", "value"), ("Hello World!", "Hello%20World%21", "Hello%20World!"),
            ("50%", "50%25", "50%25"), ("/foo/bar", "%2Ffoo%2Fbar", "/foo/bar"),
            ("admin%2F", "admin%252F", "admin%2F"), ("\u{E9}\u{1D11E}", "%C3%A9%F0%9D%84%9E", "%C3%A9%F0%9D%84%9E"),
            ("a+b c~._-", "a%2Bb%20c~._-", "a+b%20c~._-"), ("", "", ""),
        ]
    )
    func expansion(text: String, simple: String, reserved: String) {
        #expect(PercentEncoding.encode(text) == simple)
        #expect(PercentEncoding.encode(text, keeping: .reserved) == reserved)
    }

    @Test("An empty list leaves no trace, and delimiters within items are escaped")
    func lists() {
        let joined = ParameterSerializer(name: "a", style: .form, explode: false, allowed: .unreserved)
        #expect(joined.items(.list([])).isEmpty)
        #expect(joined.items(.list(["x,y", "z"])) == ["a=x%2Cy,z"])
        #expect(joined.headerText(.list(["x", "y z"])) == "x,y z")
    }

    @Test("What lies deeper in an object has all names of its way")
    func deep() {
        let serializer = ParameterSerializer(name: "f", style: .deepObject, explode: true, allowed: .unreserved)
        let value = JSONValue.object([
            .init("range", .object([.init("from", .integer("1"))])),
            .init("tags", .array([.string("a"), .string("b")])),
        ])
        #expect(
            serializer.items(ParameterValue(value)) == [
                "f%5Brange%5D%5Bfrom%5D=1", "f%5Btags%5D=a", "f%5Btags%5D=b",
            ]
        )
    }

    @Test("Parts of a body are the items of a query without percent-encoding")
    func parts() {
        func parts(_ style: Parameter.Style, explode: Bool, _ value: ParameterValue) -> [String] {
            ParameterSerializer(name: "n", style: style, explode: explode, allowed: .everything).parts(value)
                .map { $0.name + " " + $0.value }
        }
        let object = ParameterValue.object([.init(name: "a", value: "1"), .init(name: "b", value: "é")])
        #expect(parts(.form, explode: true, .list(["x", "y"])) == ["n x", "n y"])
        #expect(parts(.form, explode: false, .list(["x", "y"])) == ["n x,y"])
        #expect(parts(.pipeDelimited, explode: false, .list(["x", "y"])) == ["n x|y"])
        #expect(parts(.form, explode: false, .list([])) == [])
        #expect(parts(.deepObject, explode: false, object) == ["n[a] 1", "n[b] é"])
        #expect(parts(.form, explode: true, object) == ["a 1", "b é"])
        #expect(parts(.spaceDelimited, explode: false, object) == ["n a 1 b é"])
    }
}
