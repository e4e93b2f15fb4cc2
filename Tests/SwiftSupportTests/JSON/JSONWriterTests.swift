import Foundation
import Testing

@testable import SwiftSupport

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(
        "doubles have their shortest digits",
        arguments: [
            (0, "0"), (-0.0, "-0"), (12, "12"), (-1.5, "-1.5"), (0.1, "0.1"), (1e21, "1e+21"),
            (.leastNonzeroMagnitude, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"), (123456789012345680, "1.2345678901234568e+17"),
        ] as [(Double, String)]
    )
    func doubles(value: Double, text: String) throws {
        #expect(try encode(value) == text)
        #expect(try decode(Double.self, text) == value)
    }

    @Test("integers have all their digits", arguments: [0, 7, -7, 9_007_199_254_740_993, .max, .min])
    func integers(value: Int) throws {
        #expect(try encode(value) == String(value))
        #expect(try decode(Int.self, String(value), .strict) == value)
    }

    @Test("only what must be escaped is")
    func strings() throws {
        #expect(try encode("a/\u{7F}é\u{2028}😀\"\\\n\u{1}\u{1F}") == #""a/\#u{7F}é\#u{2028}😀\"\\\n\u0001\u001f""#)
    }

    @Test("a number that is not finite is refused with its path", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(value: Double) {
        let list = ["a": [["b c": 1.0], ["b c": value]]]
        let failure = #expect(throws: EncodingFailure.self) { try JSONDocument.encode(list, as: .request) }
        #expect(failure == EncodingFailure(path: #"$.a[1]["b c"]"#, reason: "a number must be finite"))
    }

    @Test("an impossible date is refused in a request only")
    func impossibleDate() throws {
        let training = Training(subject: "s", startsOn: "2024-02-30", note: .null)
        let failure = #expect(throws: EncodingFailure.self) { try JSONDocument.encode(training, as: .request) }
        #expect(failure?.path == "$.starts_on")
        #expect(try encode(training) == #"{"subject":"s","starts_on":"2024-02-30","note":null}"#)
    }

    @Test("a record says of which kind of a union it is, before its own members")
    func kind() throws {
        var json = JSONWriter(form: .complete)
        Topic(name: "Tone").write(to: &json, as: "a\"b", under: "kind")
        #expect(json.text == #"{"kind":"a\"b","name":"Tone"}"#)
    }

    @Test("identifiers are written in lower case, bytes in base64")
    func formats() throws {
        let id = try decode(UUID.self, #""550E8400-e29b-41d4-A716-446655440000""#)
        #expect(try encode(id) == #""550e8400-e29b-41d4-a716-446655440000""#)
        let bytes = try decode(Data.self, #""+/8=""#)
        #expect(Array(bytes) == [0xFB, 0xFF])
        #expect(try encode(bytes) == #""+/8=""#)
        #expect(throws: DecodingFailure.self) { try decode(UUID.self, #""550e8400""#) }
        #expect(throws: DecodingFailure.self) { try decode(Data.self, #""a""#) }
    }
}
