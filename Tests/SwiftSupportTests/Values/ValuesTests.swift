import Foundation
import Testing

@testable import SwiftSupport

typealias Timestamp = SupportClient.Timestamp
typealias CalendarDate = SupportClient.CalendarDate

@Suite("Timestamps")
struct ValuesTimestampTests {
    @Test(
        "every legal spelling of RFC 3339 is read as its instant",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z"),
            ("2024-01-15T10:30:00Z", 1_705_314_600, 0, "2024-01-15T10:30:00Z"),
            ("2024-01-15t10:30:00.000000z", 1_705_314_600, 0, "2024-01-15T10:30:00.000000Z"),
            ("2024-01-15T10:30:00.25+01:00", 1_705_311_000, 250_000_000, "2024-01-15T09:30:00.25Z"),
            ("2024-01-15T10:30:00.1234567891234-00:30", 1_705_316_400, 123_456_789, "2024-01-15T11:00:00.123456789Z"),
            ("1985-04-12T23:20:50.52Z", 482_196_050, 520_000_000, "1985-04-12T23:20:50.52Z"),
            ("1996-12-19T16:39:57-08:00", 851_042_397, 0, "1996-12-20T00:39:57Z"),
            ("1990-12-31T23:59:60Z", 662_688_000, 0, "1991-01-01T00:00:00Z"),
            ("1990-12-31T15:59:60-08:00", 662_688_000, 0, "1991-01-01T00:00:00Z"),
            ("1937-01-01T12:00:27.87+00:20", -1_041_337_173, 870_000_000, "1937-01-01T11:40:27.87Z"),
            ("2024-02-29T23:59:59Z", 1_709_251_199, 0, "2024-02-29T23:59:59Z"),
            ("2000-03-01T00:00:00Z", 951_868_800, 0, "2000-03-01T00:00:00Z"),
            ("0000-01-01T00:00:00Z", -62_167_219_200, 0, "0000-01-01T00:00:00Z"),
            ("0000-03-01T00:00:00Z", -62_162_035_200, 0, "0000-03-01T00:00:00Z"),
            ("9999-12-31T23:59:59.9Z", 253_402_300_799, 900_000_000, "9999-12-31T23:59:59.9Z"),
        ] as [(String, Int64, Int32, String)]
    )
    func legal(text: String, seconds: Int64, nanoseconds: Int32, written: String) throws {
        let value = try #require(Timestamp(text))
        #expect(value.secondsSince1970 == seconds)
        #expect(value.nanoseconds == nanoseconds)
        #expect(value.description == written)
        #expect(try decode(Timestamp.self, "\"\(text)\"", .strict) == value)
    }

    @Test(
        "what is no instant is refused",
        arguments: [
            "", "2024-01-15", "2024-01-15T10:30:00", "2024-01-15 10:30:00Z", "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-04-31T00:00:00Z",
            "2024-01-00T00:00:00Z", "2024-01-15T24:00:00Z", "2024-01-15T10:60:00Z", "2024-01-15T10:30:61Z",
            "2024-01-15T10:30:60Z", "2024-01-15T10:30:00.Z", "2024-01-15T10:30:00,5Z", "2024-01-15T10:30:00+0100",
            "2024-01-15T10:30:00+24:00", "2024-01-15T10:30:00+01:60", "2024-01-15T10:30:00ZZ", "+024-01-15T10:30:00Z",
            "2024-01-15T10:30Z", "2024-01-15T10:30:00 Z", " 2024-01-15T10:30:00Z", "20240115T103000Z",
        ]
    )
    func illegal(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("equal by instant, ordered by time")
    func order() throws {
        let same = try ["2024-01-15T10:30:00Z", "2024-01-15T11:30:00.000+01:00"].map { try #require(Timestamp($0)) }
        #expect(same[0] == same[1] && same[0].hashValue == same[1].hashValue)
        let later = Timestamp(secondsSince1970: same[0].secondsSince1970, nanoseconds: 1)
        #expect(same[0] < later && later > same[1])
    }

    @Test("every day from 1600 to 2400 is where a calendar has it")
    func days() throws {
        var day = try #require(CalendarDay(year: 1600, month: 1, day: 1)).daysSince1970
        #expect(day == -135_140)
        for year in 1600...2400 {
            for month in 1...12 {
                for date in 1...31 {
                    guard let value = CalendarDay(year: year, month: month, day: date) else { continue }
                    guard value.daysSince1970 == day else {
                        Issue.record("\(value) is day \(value.daysSince1970), not \(day)")
                        return
                    }
                    let back = CalendarDay(daysSince1970: day)
                    guard (back.year, back.month, back.day) == (year, month, date) else {
                        Issue.record("\(value) reads back as \(back)")
                        return
                    }
                    day += 1
                }
            }
        }
        #expect(day == 157_420)
    }

    @Test("dates go in and come out", arguments: [0, 1_705_314_600.25, -1.5, 0.000001, 1_705_314_600.1])
    func dates(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(abs(Timestamp(date).date.timeIntervalSince(date)) < 0.000_001)
        #expect(Timestamp(Date(timeIntervalSince1970: 1_705_314_600.1)).description == "2024-01-15T10:30:00.1Z")
    }

    @Test("numbers out of range are brought into it")
    func clamped() {
        #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(.distantPast).secondsSince1970 <= 0)
        #expect(Timestamp(Date(timeIntervalSince1970: .infinity)).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(Date(timeIntervalSince1970: .nan)).secondsSince1970 == 0)
        #expect(Timestamp(secondsSince1970: 0, nanoseconds: .max).nanoseconds == 999_999_999)
    }
}

@Suite("Calendar dates")
struct ValuesCalendarDateTests {
    @Test(
        "only days of the calendar are valid",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
            ("2024-12-31", true), ("2024-13-01", false), ("2024-1-1", false), ("", false), ("2024-02-29 ", false),
            ("20240229", false), ("２０24-01-01", false),
        ]
    )
    func validity(text: String, isValid: Bool) {
        let date = CalendarDate(text)
        #expect(date.isValid == isValid)
        #expect(date.text == text)
        #expect((date.year == nil) != isValid)
    }

    @Test("its numbers make its text")
    func numbers() {
        let date = CalendarDate(year: 987, month: 6, day: 5)
        #expect(date == "0987-06-05")
        #expect([date.year, date.month, date.day] == [987, 6, 5])
        #expect(CalendarDate(year: 12345, month: -1, day: 0).isValid == false)
        #expect(date < "2024-01-01")
    }

    @Test("a date has its day in a time zone")
    func timeZones() throws {
        let date = Date(timeIntervalSince1970: 1_705_276_800)
        #expect(CalendarDate(date, in: try #require(TimeZone(secondsFromGMT: 0))) == "2024-01-15")
        #expect(CalendarDate(date, in: try #require(TimeZone(secondsFromGMT: -18_000))) == "2024-01-14")
    }

    @Test("a text that is no day survives an answer, but not in strict mode")
    func answers() throws {
        #expect(try decode(CalendarDate.self, #""2024-02-30""#).text == "2024-02-30")
        #expect(throws: DecodingFailure.self) { try decode(CalendarDate.self, #""2024-02-30""#, .strict) }
    }
}

@Suite("Numbers and any JSON")
struct ValuesJSONTests {
    @Test(
        "an integer may be spelled with a fraction or an exponent",
        arguments: [
            ("12", 12), ("12.0", 12), ("1.2e1", 12), ("-1200e-2", -12), ("0e5", 0), ("-0.0", 0), ("0.0e400", 0),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9007199254740993", 9_007_199_254_740_993),
            ("9223372036854775807.000", .max), ("92233720368547758.07e2", .max),
            ("100000000000000000.0", 100_000_000_000_000_000),
        ] as [(String, Int)]
    )
    func integers(text: String, value: Int) throws {
        #expect(try decode(Int.self, text, .strict) == value)
        #expect(SupportClient.JSONNumber(text)?.int == value)
    }

    @Test(
        "what is no integer of 64 bits is refused",
        arguments: [
            "1.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e400", "1e99999999999999999999",
            "1e-99999999999999999999", "123456789012345678901234567890",
        ]
    )
    func notIntegers(text: String) {
        #expect(throws: DecodingFailure.self) { try decode(Int.self, text) }
        #expect(SupportClient.JSONNumber(text)?.int == nil)
    }

    @Test(
        "a double is the nearest to its digits",
        arguments: [
            "0.1", "0.3", "123456.789", "1e22", "1e23", "9007199254740993", "0.000001", "4.35", "123456789012345.6",
            "1e-400", "2.2250738585072011e-308", "-12.5E-3", "179769313486231570000e288",
        ]
    )
    func doubles(text: String) throws {
        #expect(try decode(Double.self, text) == Double(text))
    }

    @Test("a double beyond its range is refused, not infinite", arguments: ["1e400", "-1e400"])
    func tooLarge(text: String) throws {
        #expect(throws: DecodingFailure.self) { try decode(Double.self, text) }
        #expect(try encode(decode(SupportClient.JSONValue.self, text)) == text)
    }

    @Test(
        "numbers are equal by value",
        arguments: [
            ("1", "1.0", true), ("100", "1e2", true), ("0", "-0.0", true), ("0.10", "1E-1", true), ("1", "-1", false),
            ("9007199254740992", "9007199254740993", false), ("1e99999999999999999999", "1e99999999999999999998", true),
            ("1e400", "1e401", false),
        ]
    )
    func numbers(left: String, right: String, areEqual: Bool) throws {
        let values = try [left, right].map { try #require(SupportClient.JSONNumber($0)) }
        #expect((values[0] == values[1]) == areEqual)
        #expect((Set(values).count == 1) == areEqual)
    }

    @Test("only JSON makes a number", arguments: ["", " 1", "1 ", "01", "+1", "NaN", "1.", "0x1", "1,2", "[1]"])
    func notNumbers(text: String) {
        #expect(SupportClient.JSONNumber(text) == nil)
    }

    @Test("digits and the order of members are kept")
    func exactness() throws {
        let text = #"{"z":1.10,"a":[100000000000000000001,1E+2],"m":{"y":null,"x":true}}"#
        #expect(try encode(decode(SupportClient.JSONValue.self, text)) == text)
    }

    @Test("literals, members and items")
    func access() {
        var value: SupportClient.JSONValue = ["b": 1, "a": ["x", 2.5, true, nil]]
        #expect(value["a"]?[1] == 2.5)
        #expect(value["a"]?[4] == nil)
        #expect(value["c"] == nil && value[0] == nil)
        #expect(value.description == #"{"b":1,"a":["x",2.5,true,null]}"#)
        guard case .object(var object) = value else { return }
        object["b"] = nil
        object["c"] = "new"
        object["a"] = 0
        value = .object(object)
        #expect(value.description == #"{"a":0,"c":"new"}"#)
        #expect(value == ["c": "new", "a": 0])
    }
}
