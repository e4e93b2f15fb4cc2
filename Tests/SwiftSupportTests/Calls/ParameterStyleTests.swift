import Testing

@testable import SwiftSupport

/// The table "Style Examples" of the Parameter Object (OpenAPI 3.1.2, section 4.8.12.4), percent-encoded as section
/// 4.8.12.5 asks.
@Suite struct ParameterStyleTests {
    struct Row: Sendable, CustomStringConvertible {
        var style: ParameterStyle
        var layout: ParameterLayout
        var empty: String
        var scalar: String
        var list: String
        var object: String

        var description: String { "\(style), \(layout)" }
    }

    static let path: [Row] = [
        Row(
            style: .matrix,
            layout: .joined,
            empty: ";color",
            scalar: ";color=blue",
            list: ";color=blue,black,brown",
            object: ";color=R,100,G,200,B,150"
        ),
        Row(
            style: .matrix,
            layout: .exploded,
            empty: ";color",
            scalar: ";color=blue",
            list: ";color=blue;color=black;color=brown",
            object: ";R=100;G=200;B=150"
        ),
        Row(
            style: .label,
            layout: .joined,
            empty: ".",
            scalar: ".blue",
            list: ".blue,black,brown",
            object: ".R,100,G,200,B,150"
        ),
        Row(
            style: .label,
            layout: .exploded,
            empty: ".",
            scalar: ".blue",
            list: ".blue.black.brown",
            object: ".R=100.G=200.B=150"
        ),
        Row(
            style: .simple,
            layout: .joined,
            empty: "",
            scalar: "blue",
            list: "blue,black,brown",
            object: "R,100,G,200,B,150"
        ),
        Row(
            style: .simple,
            layout: .exploded,
            empty: "",
            scalar: "blue",
            list: "blue,black,brown",
            object: "R=100,G=200,B=150"
        ),
    ]

    static let query: [Row] = [
        Row(
            style: .form,
            layout: .joined,
            empty: "color=",
            scalar: "color=blue",
            list: "color=blue,black,brown",
            object: "color=R,100,G,200,B,150"
        ),
        Row(
            style: .form,
            layout: .exploded,
            empty: "color=",
            scalar: "color=blue",
            list: "color=blue&color=black&color=brown",
            object: "R=100&G=200&B=150"
        ),
        Row(
            style: .spaceDelimited,
            layout: .joined,
            empty: "color=",
            scalar: "color=blue",
            list: "color=blue%20black%20brown",
            object: "color=R%20100%20G%20200%20B%20150"
        ),
        Row(
            style: .pipeDelimited,
            layout: .joined,
            empty: "color=",
            scalar: "color=blue",
            list: "color=blue%7Cblack%7Cbrown",
            object: "color=R%7C100%7CG%7C200%7CB%7C150"
        ),
        Row(
            style: .deepObject,
            layout: .exploded,
            empty: "color=",
            scalar: "color=blue",
            list: "color=blue&color=black&color=brown",
            object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
        ),
    ]

    private let values: [(KeyPath<Row, String>, SDK.JSONValue)] = [
        (\.empty, ""), (\.scalar, "blue"), (\.list, ["blue", "black", "brown"]),
        (\.object, ["R": 100, "G": 200, "B": 150]),
    ]

    @Test(arguments: path)
    func pathStyles(row: Row) throws {
        for (expected, value) in values {
            let shape = try #require(try ParameterShape("color", value, row.layout))
            let text = shape.pathText("color", row.style, row.layout, .strict)
            #expect(text == row[keyPath: expected])
        }
    }

    @Test(arguments: query)
    func queryStyles(row: Row) throws {
        for (expected, value) in values {
            let shape = try #require(try ParameterShape("color", value, row.layout))
            let items = shape.items("color", row.style, row.layout, .strict)
            #expect(items.joined(separator: "&") == row[keyPath: expected])
        }
    }

    @Test func delimitersInsideOfItemsAreEncoded() throws {
        let shape = try #require(try ParameterShape("q", ["a,b", "c d", "e|f", "g&h=i"], .joined))
        let texts = [ParameterStyle.form, .spaceDelimited, .pipeDelimited].flatMap {
            shape.items("q", $0, .joined, .strict)
        }
        #expect(
            texts == [
                "q=a%2Cb,c%20d,e%7Cf,g%26h%3Di", "q=a%2Cb%20c%20d%20e%7Cf%20g%26h%3Di",
                "q=a%2Cb%7Cc%20d%7Ce%7Cf%7Cg%26h%3Di",
            ]
        )
    }

    @Test func objectsInObjectsAndListsInObjectsGoDeeper() throws {
        let value: SDK.JSONValue = ["range": ["from": 1, "to": nil], "tags": ["a", "b"]]
        let shape = try #require(try ParameterShape("f", value, .exploded))
        let items = shape.items("f", .deepObject, .exploded, .strict)
        #expect(items == ["f%5Brange%5D%5Bfrom%5D=1", "f%5Btags%5D=a", "f%5Btags%5D=b"])
    }

    @Test(arguments: [SDK.JSONValue.null, [], [nil], [:], ["a": nil]])
    func whatHoldsNothingLeavesNoTrace(value: SDK.JSONValue) throws {
        #expect(try ParameterShape("a", value, .joined) == nil)
    }

    @Test func headersAreNotPercentEncoded() throws {
        let shape = try #require(try ParameterShape("h", ["a b", "é"], .joined))
        #expect(shape.parts(.joined, .plain).joined(separator: ",") == "a b,é")
    }

    @Test func scalarsAreWrittenAsOnTheWire() throws {
        #expect(try ParameterShape("a", 9_007_199_254_740_993, .joined) == .scalar("9007199254740993"))
        #expect(try ParameterShape("a", true, .joined) == .scalar("true"))
        #expect(try ParameterShape("a", 0.5, .joined) == .scalar("0.5"))
        #expect(try ParameterShape("a", SDK.CalendarDate("2024-02-29"), .joined) == .scalar("2024-02-29"))
    }
}
