import Foundation
import Testing

@testable import SwiftSupport

/// Bytes of strings, against what the standard library takes for UTF-8.
@Suite struct JSONBytesTests {
    private func text(of bytes: [UInt8], _ strictness: SDK.Strictness = .tolerant) -> String? {
        let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
        return try? JSONDocument.decode(String.self, from: Data(quoted), strictness: strictness)
    }

    /// Each first byte beyond ASCII, with the bytes at the edges of all rows of the Unicode Standard's table 3-7 behind it.
    @Test func whatIsUTF8IsReadAndNothingElse() {
        let edges: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
        let ends: [[UInt8]] = [[], [0x80], [0xBF], [0x7F], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0xC0], [0xC0, 0x80]]
        for first in 0x80...0xFF as ClosedRange<UInt8> {
            for second in edges {
                for bytes in ends.map({ [first, second] + $0 }) {
                    #expect(text(of: bytes) == String(validating: bytes, as: UTF8.self), "\(bytes)")
                }
            }
        }
    }

    /// A character that is not plain, at each place of the words in which strings are searched.
    @Test(arguments: [#"\""#, #"\\"#, #"\n"#, "é", "\u{7F}", "😀"])
    func charactersAreFoundAtEachPlace(written: String) throws {
        let meaning = try decode(String.self, "\"\(written)\"")
        for before in 0...17 {
            for after in 0...9 {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
                let text = try decode(String.self, "\"\(start)\(written)\(end)\"", .strict)
                #expect(text == start + meaning + end)
                #expect(try decode(String.self, encode(text), .strict) == text)
            }
        }
    }

    @Test func eachCharacterOfOneByteOutlastsWriting() throws {
        for byte in 0x00...0x7F as ClosedRange<UInt8> {
            let text = "a" + String(decoding: [byte], as: UTF8.self) + "b"
            let written = try encode(text)
            #expect(try decode(String.self, written, .strict) == text)
            #expect(try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8)) == [text])
        }
    }

    @Test(arguments: [UInt8(0x00), 0x01, 0x1F])
    func controlsAreRefusedAtEachPlace(byte: UInt8) {
        for before in 0...17 {
            #expect(text(of: [UInt8](repeating: 0x61, count: before) + [byte]) == nil)
            #expect(text(of: [UInt8](repeating: 0x61, count: before) + [0x20, 0x7E]) != nil)
        }
    }

    /// A name of each length, so that it is compared in words of each size, and names that differ in one place.
    @Test func namesAreComparedByteByByte() {
        for (name, count) in [
            ("", 0), ("a", 1), ("ab", 2), ("abc", 3), ("abcd", 4), ("abcde", 5), ("abcdefg", 7), ("abcdefgh", 8),
            ("abcdefghi", 9), ("abcdefghijklmno", 15), ("abcdefghijklmnop", 16), ("abcdefghijklmnopq", 17),
        ] as [(StaticString, Int)] {
            let bytes = Array(name.description.utf8)
            #expect(bytes.count == count && JSONBytes.read(bytes) { $0.matches(name) })
            for position in bytes.indices {
                var other = bytes
                other[position] ^= 1
                #expect(!JSONBytes.read(other) { $0.matches(name) })
            }
            #expect(!JSONBytes.read(bytes + [0x61]) { $0.matches(name) })
            #expect(!JSONBytes.read(Array(bytes.dropLast())) { $0.matches(name) } || bytes.isEmpty)
        }
    }

    @Test func whatLiesOutsideIsNothing() {
        JSONBytes.read([0x61, 0x62, 0x63]) { bytes in
            #expect([-1, 0, 2, 3, .max, .min].map { bytes[$0] } == [0, 0x61, 0x63, 0, 0, 0])
            #expect(bytes.part(1, 9).array == [0x62, 0x63] && bytes.part(-1, 2).array == [0x61, 0x62])
            #expect(bytes.part(2, 1).array == [] && bytes.part(7, 9).array == [])
            #expect(bytes.hexDigits(0, 3) == 0xABC && bytes.hexDigits(1, 3) == nil)
        }
    }

    @Test(arguments: [
        (#""\uD800\uDC00""#, "\u{10000}"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uD83D\uDE00\uD83D\uDE01""#, "😀😁"),
        (#""\uD7FF\uE000""#, "\u{D7FF}\u{E000}"), (#""\uFFFF""#, "\u{FFFF}"), (#""\u00AF\u00af""#, "\u{AF}\u{AF}"),
    ])
    func pairsOfSurrogatesAreOneCharacter(text: String, meaning: String) throws {
        #expect(try decode(String.self, text, .strict) == meaning)
    }

    @Test(arguments: [
        (#""\uDC00\uD800""#, "\u{FFFD}\u{FFFD}"), (#""\uD800\u0041""#, "\u{FFFD}A"),
        (#""\uD800\uDBFF""#, "\u{FFFD}\u{FFFD}"),
        (#""\uDFFF""#, "\u{FFFD}"), (#""\uDC00\uDC00""#, "\u{FFFD}\u{FFFD}"), (#""\uD800\uE000""#, "\u{FFFD}\u{E000}"),
        (#""\uD800xuDC00""#, "\u{FFFD}xuDC00"), (#""\uD800\\DC00""#, "\u{FFFD}\\DC00"),
    ])
    func halvesOfPairsAreNone(text: String, meaning: String) throws {
        #expect(try decode(String.self, text) == meaning)
        #expect(throws: DecodingFailure.self) { try decode(String.self, text, .strict) }
    }
}
