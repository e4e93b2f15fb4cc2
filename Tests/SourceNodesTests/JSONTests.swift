import Foundation
import Testing

@testable import Diagnostics
@testable import SourceNodes

@Suite struct JSONTests {
    @Test(
        "Values",
        arguments: [
            ("{}", "{}"), (" [ ] ", "[]"), ("\"\"", "''"), ("null", "null"), ("[true,false]", "[true, false]"),
            ("0", "int 0"), ("-0", "int -0"), ("-12", "int -12"), ("1.0", "num 1.0"), ("1E+2", "num 1E+2"),
            ("123456789012345678901234567890", "int 123456789012345678901234567890"),
            (#"{"b":1,"a":{"":[null]}}"#, "{b: int 1, a: {: [null]}}"),
            (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{C}\n\r\t'"),
            (#""\u0041\u00e9\u20AC\ud83d\uDE00""#, "'Aé€😀'"),
            (#""é€😀 \u0000""#, "'é€😀 \0'"),
        ]
    )
    func values(text: String, notation: String) {
        let reading = Reading(text, path: "x.json")
        #expect(reading.notation == notation)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(
        "Mistakes are named where they stand; what can be skipped does not hide the next one",
        arguments: [
            (#"{"a": 1,}"#, ["1:8"]), ("[1,]", ["1:3"]), ("[1 2]", ["1:3"]), (#"{"a": 1 "b": 2}"#, ["1:8"]),
            ("{\"a\": 1\n\"b\": tru}", ["1:8", "2:6"]), ("[01, .5]", ["1:2", "1:6"]),
            ("[1., -, +1]", ["1:2", "1:6", "1:9"]),
            ("[0x1F, 1e, 1.2.3]", ["1:2", "1:8", "1:12"]), ("[None, NaN, nul]", ["1:2", "1:8", "1:13"]),
            ("{a: 1, 'b': 2}", ["1:2", "1:8"]),
            (#"["\x", "\u12", "\ud800", "\udc00"]"#, ["1:3", "1:9", "1:17", "1:27"]),
            ("[\"a\tb\"]", ["1:4"]), ("[\"a\nb\"]", ["1:2"]), ("[1] [2]", ["1:5"]), ("{\"a\" 1}", ["1:5"]),
            ("// x\n[/* y */ 1]", ["1:1", "2:2"]), ("[/*/ 1]", ["1:2", "1:8"]), ("[/1]", ["1:2"]),
            ("{\"a\": [1}", ["1:9"]), ("[1", ["1:3"]), ("{\"a\": \"b", ["1:7"]), ("[\"\\", ["1:2"]),
            ("{", ["1:2"]), ("[,1]", ["1:2"]),
            ("{\"a\":", ["1:6"]), ("[é]", ["1:2"]), ("\u{A0}[]", ["1:1"]), ("[1]]", ["1:4"]),
            ("# c\na: 1\nb: 2\n", ["1:1"]), ("openapi: 3.1.0\n", ["1:1"]), (" <html>", ["1:2"]), ("-", ["1:1"]),
        ]
    )
    func mistakes(text: String, places: [String]) {
        let reading = Reading(text, path: "x.json")
        #expect(reading.places == places.map { "\($0) json-syntax" })
        #expect(reading.root == nil)
    }

    @Test("What is no bracket of any kind ends with the place of the bracket that is open")
    func notClosed() {
        #expect(Reading("{\"a\": [1", path: "x.json").notes == ["1:7"])
        #expect(Reading("{\"a\": [1}", path: "x.json").notes == ["1:7"])
    }

    @Test("Nothing is an empty document", arguments: ["", " \n\t"])
    func empty(text: String) {
        #expect(Reading(text, path: "x.json").places == ["1:1 empty-document"])
    }

    @Test("Many mistakes end reading after twenty")
    func tooMany() {
        let reading = Reading("[" + String(repeating: "x,", count: 100) + "]", path: "x.json")
        #expect(reading.diagnostics.count == 20)
    }

    @Test("Ranges hold the whole piece with its quotes and brackets")
    func ranges() throws {
        let reading = Reading(#" {"k\n" : [1.5, "é"]} "#, path: "x.json")
        let root = try #require(reading.root)
        #expect(reading.text(of: root.range) == #"{"k\n" : [1.5, "é"]}"#)
        guard case .mapping(let mapping) = root.value, case .sequence(let items) = mapping["k\n"]?.value else {
            Issue.record("no mapping with a list")
            return
        }
        #expect(mapping.members.map { reading.text(of: $0.keyRange) } == [#""k\n""#])
        #expect(items.map { reading.text(of: $0.range) } == ["1.5", #""é""#])
    }

    @Test("Depth ends in a diagnostic", arguments: ["[", "{\"a\":"])
    func depth(opening: String) {
        let reading = Reading(String(repeating: opening, count: 100_000), path: "x.json")
        #expect(reading.diagnostics.map(\.code) == [.nestingTooDeep])
        var limits = ParsingLimits()
        limits.depth = 3
        #expect(Reading("[[[1]]]", path: "x.json", limits: limits).notation == "[[[int 1]]]")
        #expect(Reading("[[[[]]]]", path: "x.json", limits: limits).places == ["1:4 nesting-too-deep"])
    }

    @Test(
        "Foundation agrees on what is JSON",
        arguments: variations(of: #"{"a":[1,-2.5e3,"x\n\u00e9",true,null],"b":{}} "#, count: 300)
    )
    func agreesWithFoundation(bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return }
        let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
        let reading = Reading(text, path: "x.json")
        #expect((reading.root != nil) == isJSON || reading.diagnostics.contains { $0.code == .duplicateKey })
    }
}
