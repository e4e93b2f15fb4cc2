import Foundation
import Testing

@testable import SwiftSupport

/// What is said of documents that are not as they should be, in full.
@Suite struct JSONFailureTests {
    @Test(arguments: [
        ("", "$: expected a value, found the end at byte 0"),
        ("x", "$: expected a value, found “x” at byte 0"),
        ("tru", "$: expected a value, found “t” at byte 0"),
        ("\u{7F}", "$: expected a value, found the byte 0x7F at byte 0"),
        ("~", "$: expected a value, found “~” at byte 0"),
        ("!", "$: expected a value, found “!” at byte 0"),
        ("\u{B}", "$: expected a value, found the byte 0xB at byte 0"),
        ("é", "$: expected a value, found the byte 0xC3 at byte 0"),
        ("-x", "$: expected a digit, found “x” at byte 1"),
        ("1.x", "$: expected a digit, found “x” at byte 2"),
        ("1e+", "$: expected a digit, found the end at byte 3"),
        ("1e-x", "$: expected a digit, found “x” at byte 3"),
        ("1/", "$: expected the end of the document, found “/” at byte 1"),
        ("1:", "$: expected the end of the document, found “:” at byte 1"),
        ("[1 2]", "$[0]: expected a comma or ], found “2” at byte 3"),
        (#"{"a":1 "b"}"#, "$.a: expected a comma or }, found “\"” at byte 7"),
        (#"{"a" 1}"#, "$.a: expected a colon, found “1” at byte 5"),
        ("{1}", "$: expected a member's name in quotes, found “1” at byte 1"),
        (#"{"a":1,2}"#, "$.a: expected a member's name in quotes, found “2” at byte 7"),
        (#"["a"#, "$: expected the rest of a string, found the end at byte 3"),
        (#"["\q"]"#, "$: expected an escape that JSON knows, found “\\” at byte 2"),
        (#"["\u00G0"]"#, "$: expected four hexadecimal digits, found “\\” at byte 2"),
        (#"{"a":[0,{"b":[]}],"c":[1,[2,x]]}"#, "$.c[1][0]: expected a value, found “x” at byte 28"),
        (#"{"a":[[],[]],"b":x}"#, "$.b: expected a value, found “x” at byte 17"),
    ])
    func syntax(text: String, message: String) {
        let failure = #expect(throws: DecodingFailure.self) { try decode(SDK.JSONValue.self, text) }
        #expect(failure?.description == message)
    }

    @Test func bytesThatAreNoTextHaveTheirPlace() {
        for (bytes, offset) in [([0x22, 0xC3, 0x28, 0x22], 1), ([0x22, 0x61, 0xE2, 0x82, 0x22], 2)] as [([UInt8], Int)]
        {
            let failure = #expect(throws: DecodingFailure.self) {
                try JSONDocument.decode(String.self, from: Data(bytes))
            }
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            #expect(failure?.description == "$: expected valid UTF-8, found the byte 0x\(byte) at byte \(offset)")
        }
    }

    @Test(
        arguments: [
            [0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0xBE, 0x31], [0xEF, 0xBA, 0xBF, 0x31], [0xEE, 0xBB, 0xBF, 0x31],
            [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31],
        ] as [[UInt8]]
    )
    func onlyOneWholeByteOrderMarkIsSkipped(bytes: [UInt8]) {
        #expect(throws: DecodingFailure.self) { try JSONDocument.decode(Int.self, from: Data(bytes)) }
    }

    @Test func onlyContainersThatAreOpenCountForTheDepth() throws {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try decode(SDK.JSONValue.self, "[[],{},\(nested(255))]")[2] != nil)
        for text in ["[[],[],[],\(nested(256))]", "[\(nested(100)),\(nested(256))]", #"[{"a":{}},\#(nested(256))]"#] {
            #expect(throws: DecodingFailure.self) { try decode(SDK.JSONValue.self, text) }
        }
    }

    @Test(arguments: [
        ("true", "$: expected a string, found true"), ("null", "$: expected a string, found null"),
        ("[]", "$: expected a string, found an array"), ("{}", "$: expected a string, found an object"),
        ("12", "$: expected a string, found the number 12"),
        (
            "1234567890123456789012345678901234567890123",
            "$: expected a string, found the number 1234567890123456789012345678901234567890"
        ),
    ])
    func kinds(text: String, message: String) {
        #expect(#expect(throws: DecodingFailure.self) { try decode(String.self, text) }?.description == message)
    }

    @Test func typesSayWhatTheyExpect() {
        func failure<Value: JSONCodable>(_ type: Value.Type, _ text: String) -> String? {
            #expect(throws: DecodingFailure.self) { try decode(type, text, .strict) }.map {
                "\($0.expected), \($0.found)"
            }
        }
        #expect(failure(Bool.self, "1") == "a boolean, the number 1")
        #expect(failure(Int.self, "true") == "an integer, true")
        #expect(failure(Int.self, "1.5") == "an integer, the number 1.5")
        #expect(failure(Int.self, "1e30") == "an integer of at most 64 bits, the number 1e30")
        #expect(failure(Double.self, "true") == "a number, true")
        #expect(failure(Double.self, "1e400") == "a number within the range of a double, the number 1e400")
        #expect(failure([Int].self, "{}") == "an array, an object")
        #expect(failure([String: Int].self, "[]") == "an object, an array")
        #expect(failure([String: Int].self, #"{"a":1,"a":2}"#) == "each name once, the name again")
        #expect(failure(SDK.JSONValue.self, #"{"a":1,"a":2}"#) == "each name once, the name again")
        #expect(failure(Timestamp.self, #""now""#) == "a date-time as 2024-02-29T10:30:00Z, the string “now”")
        #expect(failure(Timestamp.self, "1") == "a date-time as 2024-02-29T10:30:00Z, the number 1")
        #expect(failure(CalendarDate.self, #""today""#) == "a date as 2024-02-29, the string “today”")
        #expect(failure(CalendarDate.self, "1") == "a date as 2024-02-29, the number 1")
        #expect(failure(CallStatus.self, #""new""#) == "one of the documented values, the string “new”")
        let long = String(repeating: "x", count: 50)
        #expect(failure(CallStatus.self, "\"\(long)\"")?.hasSuffix("“\(long.prefix(40))”") == true)
    }

    @Test func membersThatNobodyReadAreToldApart() {
        func failure(_ text: String) -> DecodingFailure? {
            #expect(throws: DecodingFailure.self) { try decode(Topic.self, text, .strict) }
        }
        let expected = "only documented members, each once"
        for (text, path, found) in [
            (#"{"name":"a","name":"b"}"#, "$.name", "the name again"),
            (#"{"x":1,"name":"a","name":"b"}"#, "$.x", "an undocumented member"),
            (#"{"name":"a","x":1,"x":2}"#, "$.x", "an undocumented member"),
            (#"{"name":"a","children":[],"name":"b"}"#, "$.name", "the name again"),
            (#"{"name":"a","children":[{"name":"b","z":[1,2]}]}"#, "$.children[0].z", "an undocumented member"),
        ] {
            let failure = failure(text)
            #expect(failure?.description == "\(path): expected \(expected), found \(found)")
        }
    }

    @Test func aDecoderOfAnotherKindIsToldTheSame() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ActionValue.self, from: Data("null".utf8))
        }
        guard case .dataCorrupted(let context) = error else { return #expect(Bool(false)) }
        #expect(context.debugDescription == "$: expected one of the documented kinds, found null")
    }
}
