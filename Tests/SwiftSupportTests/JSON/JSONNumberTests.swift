import Foundation
import Testing

@testable import SwiftSupport

/// Numbers, against the standard library's own reading of their digits.
@Suite struct JSONNumberTests {
    @Test func doublesOfEachLengthAreTheNearest() throws {
        let digits = "97531864208642197531"
        for length in 1...20 {
            for point in 0...length {
                for sign in ["", "-"] {
                    let whole = point == 0 ? "0" : String(digits.prefix(point))
                    let part = String(digits.prefix(length).dropFirst(point))
                    let text = sign + whole + (part.isEmpty ? "" : "." + part)
                    #expect(try decode(Double.self, text) == Double(text), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        "9007199254740991", "9007199254740992", "9007199254740993", "9999999999999999", "99999999999999999",
        "0.000000000000001", "-0", "-0.0", "0.1e1", "1E2", "1e-2", "5e-324", "2e-324", "0.30000000000000004",
        "1.7976931348623157e308", "123456789012345.67", "-123456789012345.6", "4503599627370496.5",
    ])
    func doublesAtTheEdgesAreTheNearest(text: String) throws {
        let value = try decode(Double.self, text)
        #expect(value == Double(text) && value.sign == Double(text)?.sign)
    }

    @Test func integersOfEachLengthAreRead() throws {
        for length in 1...19 {
            for digit in ["1", "9"] {
                for text in [String(repeating: digit, count: length), "-" + String(repeating: digit, count: length)] {
                    #expect((try? decode(Int.self, text)) == Int(text), "\(text)")
                    #expect((try? decode(Int.self, text + ".0")) == Int(text), "\(text)")
                    #expect(SDK.JSONNumber(text)?.int == Int(text), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("10", "1e1", true), ("10", "1e2", false), ("100e-1", "10", true), ("0.01", "1e-2", true),
        ("1.5", "15e-1", true),
        ("1.50", "1.5", true), ("-1.5", "1.5", false), ("0", "0e9", true), ("-0", "0.000", true), ("1e1", "10.0", true),
        ("12", "21", false), ("1.05", "1.5", false), ("1e-99999999999999999999", "1e99999999999999999999", false),
        ("10e5", "1e6", true), ("0.5e1", "5", true), ("1", "1", true),
    ])
    func numbersAreEqualByValueWhereverTheyStand(left: String, right: String, areEqual: Bool) throws {
        let numbers = try [left, right].map { try #require(SDK.JSONNumber($0)) }
        let values = numbers.map { SDK.JSONValue.number($0) }
        let members = values.map { SDK.JSONValue.object(SDK.JSONObject([(name: "n", value: $0)])) }
        #expect((numbers[0] == numbers[1]) == areEqual && (Set(numbers).count == 1) == areEqual)
        #expect((values[0] == values[1]) == areEqual && (Set(values).count == 1) == areEqual)
        #expect((members[0] == members[1]) == areEqual)
    }

    @Test func numbersAreMadeOfNumbers() {
        #expect(SDK.JSONNumber(12).text == "12" && SDK.JSONNumber(-0.5)?.text == "-0.5")
        #expect(SDK.JSONNumber(12.0)?.text == "12" && SDK.JSONNumber(Double.infinity) == nil)
        #expect(SDK.JSONNumber("1e400")?.double == .infinity && SDK.JSONNumber("2.5")?.double == 2.5)
        #expect(SDK.JSONNumber("1 ") == nil && SDK.JSONNumber(" 1") == nil && SDK.JSONNumber("\"1\"") == nil)
    }

    @Test(arguments: [
        "0", "-12", "9223372036854775807", "1.5", "-0.25", "1e300", "12345678901234567890.5", "9223372036854775808",
    ])
    func numbersOutlastOtherCoders(text: String) throws {
        let value = SDK.JSONValue.array([.number(try #require(SDK.JSONNumber(text)))])
        #expect(try JSONDecoder().decode(SDK.JSONValue.self, from: JSONEncoder().encode(value)) == value)
    }

    @Test func whatOtherCodersHaveBesidesJSONIsRefused() throws {
        let list = try PropertyListEncoder().encode([Double.nan])
        let error = #expect(throws: DecodingError.self) {
            try PropertyListDecoder().decode([SDK.JSONValue].self, from: list)
        }
        guard case .dataCorrupted(let context) = error else { return #expect(Bool(false)) }
        #expect(context.debugDescription == "not a JSON value")
    }

    /// Members of any order, compared without it.
    @Test func objectsAreComparedWithoutTheirOrder() throws {
        let texts = [#"{"a":1,"b":2,"c":3}"#, #"{"c":3,"a":1,"b":2}"#, #"{"b":2,"c":3,"a":1}"#]
        let values = try texts.map { try decode(SDK.JSONValue.self, $0) }
        #expect(Set(values).count == 1)
        #expect(values.map(\.description) == texts)
        let others = [#"{"a":1,"b":2}"#, #"{"a":1,"b":2,"d":3}"#, #"{"a":1,"b":3,"c":2}"#, "{}", "[]", "null", #""""#]
        let all = try (others + texts).map { try decode(SDK.JSONValue.self, $0) }
        #expect(Set(all).count == others.count + 1)
    }

    @Test func anythingOutlastsOtherCoders() throws {
        let text = #"{"a":[1,2.5,"x",true,false,null,{}],"b":{"c":{"d":[]}},"e":"","f":"é\u0000😀"}"#
        let value = try decode(SDK.JSONValue.self, text)
        #expect(try JSONDecoder().decode(SDK.JSONValue.self, from: JSONEncoder().encode(value)) == value)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let plain = try decode(SDK.JSONValue.self, #"{"a":[1,2.5,"x",true,null],"b":{"c":{}}}"#)
        #expect(try String(decoding: encoder.encode(plain), as: UTF8.self) == plain.description)
    }
}
