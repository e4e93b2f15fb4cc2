import Foundation
import Testing

@testable import SwiftSupport

@Suite("Reading the syntax of JSON")
struct JSONScannerTests {
    @Test(
        "legal documents are read as they are",
        arguments: [
            "null", " true ", "false", "0", "-0", "12", "1.5", "-1.25e+10", "1E5", #""""#, #""a""#, "[]", "{}", "[ ]",
            "{ }", "[1,2,3]", #"{"a":1,"b":[{"c":{}}]}"#, "[[[[]]]]", "\t[\r\n1 ]\n", #""é漢😀""#, #""\u0000""#,
            #"{"":{"":[]}}"#, "[[],{},[[]]]", #"[1,"a",null,{"b":[]},2]"#, "123456789012345678901234567890",
        ]
    )
    func legal(text: String) throws {
        let value = try decode(SupportClient.JSONValue.self, text)
        let spaces: Set<Character> = [" ", "\t", "\r\n", "\n", "\r"]
        #expect(value.description == text.filter { !spaces.contains($0) })
    }

    @Test(
        "what is no JSON is refused, with the place where it stops to be",
        arguments: [
            ("", "$", "the end at byte 0"), ("  ", "$", "the end at byte 2"), ("nul", "$", "“n” at byte 0"),
            ("tru ", "$", "“t” at byte 0"), ("[1", "$[0]", "the end at byte 2"), ("[1,", "$[0]", "the end at byte 3"),
            ("[1,]", "$[0]", "“]” at byte 3"), ("[,1]", "$", "“,” at byte 1"), ("{,}", "$", "“,” at byte 1"),
            (#"{"a"}"#, "$.a", "“}” at byte 4"), (#"{"a":}"#, "$.a", "“}” at byte 5"),
            (#"{"a":1,}"#, "$.a", "“}” at byte 7"), (#"{a:1}"#, "$", "“a” at byte 1"), ("[1}", "$[0]", "“}” at byte 2"),
            ("1 2", "$", "“2” at byte 2"), ("{}x", "$", "“x” at byte 2"), ("01", "$", "“1” at byte 1"),
            ("-", "$", "the end at byte 1"), ("1.", "$", "the end at byte 2"), (".5", "$", "“.” at byte 0"),
            ("1e", "$", "the end at byte 2"), ("+1", "$", "“+” at byte 0"), ("NaN", "$", "“N” at byte 0"),
            (#""a"#, "$", "the end at byte 2"), ("\"a\nb\"", "$", "the byte 0xA at byte 2"),
            (#""\x""#, "$", "“\\” at byte 1"), (#""\u12G4""#, "$", "“\\” at byte 1"), ("'a'", "$", "“'” at byte 0"),
            (#"{"data":[{"a":1},{"b":tru}]}"#, "$.data[1].b", "“t” at byte 22"), ("]", "$", "“]” at byte 0"),
            ("[1]]", "$", "“]” at byte 3"), ("[1 2]", "$[0]", "“2” at byte 3"),
            ("\u{1}", "$", "the byte 0x1 at byte 0"),
        ]
    )
    func illegal(text: String, path: String, found: String) {
        let failure = #expect(throws: DecodingFailure.self) { try decode(SupportClient.JSONValue.self, text) }
        #expect(failure?.path == path)
        #expect(failure?.found == found)
    }

    @Test("a byte order mark is skipped")
    func byteOrderMark() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)
        let value = try JSONDocument.decode([Int].self, from: Data(bytes), strictness: .strict)
        #expect(value == [1])
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]
    )
    func invalidUTF8(bytes: [UInt8]) {
        let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
        let failure = #expect(throws: DecodingFailure.self) {
            try JSONDocument.decode(String.self, from: Data(quoted), strictness: .tolerant)
        }
        #expect(failure?.expected == "valid UTF-8")
    }

    @Test("every character survives in both directions, escaped or not")
    func characters() throws {
        let scalars = [
            0, 0x1F, 0x22, 0x5C, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF,
        ]
        for scalar in scalars.compactMap(UnicodeScalar.init(_:)) {
            let text = "some text before \(Character(scalar)) and some after"
            let written = try JSONDocument.encode(text, as: .complete)
            #expect(try JSONDocument.decode(String.self, from: written, strictness: .strict) == text)
            let escaped = text.utf16.map { "\\u" + String(UInt32($0) + 0x10000, radix: 16).suffix(4) }.joined()
            #expect(try decode(String.self, "\"\(escaped)\"", .strict) == text)
        }
    }

    @Test(
        "escapes mean their characters",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u6F22""#, "Aé漢"),
            (#""\uD83D\uDE00!""#, "😀!"), (#""a\u0000b""#, "a\0b"), (#""😀\n""#, "😀\n"),
        ]
    )
    func escapes(text: String, meaning: String) throws {
        #expect(try decode(String.self, text, .strict) == meaning)
    }

    @Test(
        "a lone surrogate is U+FFFD, and an error in strict mode",
        arguments: [
            (#""\uD800""#, "\u{FFFD}"), (#""\uDE00x""#, "\u{FFFD}x"), (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"),
            (#""\uD83Dabcdef""#, "\u{FFFD}abcdef"), (#""\uD83D\n""#, "\u{FFFD}\n"),
        ]
    )
    func loneSurrogates(text: String, meaning: String) throws {
        #expect(try decode(String.self, text) == meaning)
        #expect(throws: DecodingFailure.self) { try decode(String.self, text, .strict) }
    }

    @Test("256 containers may be open, one more may not")
    func depth() throws {
        let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        let value = try decode(SupportClient.JSONValue.self, deep(256))
        #expect(value.description == deep(256))
        let failure = #expect(throws: DecodingFailure.self) { try decode(SupportClient.JSONValue.self, deep(257)) }
        #expect(failure?.expected == "at most 256 nested containers")
        #expect(throws: DecodingFailure.self) {
            try decode(SupportClient.JSONValue.self, String(repeating: #"{"a":"#, count: 100_000))
        }
    }

    @Test("no truncation and no changed byte of a document makes the reader trap")
    func damage() throws {
        let text = #"{"a":[1,-2.5e3,"x\u00e9\n😀",true,null],"b":{"c":{}},"d":""}"#
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            #expect(throws: DecodingFailure.self) {
                try JSONDocument.decode(SupportClient.JSONValue.self, from: Data(bytes[..<end]), strictness: .tolerant)
            }
        }
        var readable = 0
        for position in bytes.indices {
            for byte in [0, 0x22, 0x2C, 0x31, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xF0, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[position] = byte
                let value = try? JSONDocument.decode(
                    SupportClient.JSONValue.self,
                    from: Data(damaged),
                    strictness: .tolerant
                )
                readable += value == nil ? 0 : 1
            }
        }
        #expect(readable > 0)
    }
}

/// Reads a text as a value.
func decode<Value: JSONCodable>(
    _ type: Value.Type,
    _ text: String,
    _ strictness: SupportClient.Strictness = .tolerant
) throws -> Value {
    try JSONDocument.decode(type, from: Data(text.utf8), strictness: strictness)
}

/// The JSON text of a value.
func encode(_ value: some JSONCodable, _ form: JSONForm = .complete) throws -> String {
    String(decoding: try JSONDocument.encode(value, as: form), as: UTF8.self)
}
