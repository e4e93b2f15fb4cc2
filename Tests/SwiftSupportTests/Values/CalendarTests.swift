import Foundation
import Testing

@testable import SwiftSupport

/// Days and instants against Foundation's calendar, and texts that are nearly right.
@Suite struct CalendarTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        return calendar
    }()

    private func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }

    @Test func instantsOfAllTimesHaveTheTextOfTheirDays() {
        // Foundation counts days before 1582 in another calendar.
        for seconds in stride(from: -12_000_000_000, through: 253_402_300_799, by: 86_399 * 367 + 7_919) {
            let parts = Self.calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second],
                from: Date(timeIntervalSince1970: Double(seconds))
            )
            let date = [(parts.year, 4), (parts.month, 2), (parts.day, 2)].map { padded($0 ?? 0, $1) }
            let time = [parts.hour, parts.minute, parts.second].map { padded($0 ?? 0, 2) }
            let text = date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
            #expect(Timestamp(secondsSince1970: Int64(seconds)).description == text)
            #expect(Timestamp(text)?.secondsSince1970 == Int64(seconds))
        }
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (-86_400, "1969-12-31T00:00:00Z"),
        (-86_401, "1969-12-30T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"), (86_400, "1970-01-02T00:00:00Z"),
        (-62_167_219_200, "0000-01-01T00:00:00Z"), (-62_167_219_201, "0000-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"), (253_402_300_800, "9999-12-31T23:59:59Z"),
    ])
    func instantsAtTheEdgesAreWritten(seconds: Int64, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == text)
    }

    @Test(arguments: [
        (0, ""), (1, ".000000001"), (10, ".00000001"), (120_000_000, ".12"), (500_000_000, ".5"),
        (999_999_999, ".999999999"), (1_000_000_000, ".999999999"), (-1, ""), (100, ".0000001"),
    ])
    func partsOfASecondHaveTheDigitsThatTheyNeed(nanoseconds: Int32, fraction: String) {
        let value = Timestamp(secondsSince1970: 0, nanoseconds: nanoseconds)
        #expect(value.description == "1970-01-01T00:00:00\(fraction)Z")
    }

    @Test(
        arguments: [
            (0.0, 0, 0), (0.25, 0, 250_000_000), (-0.25, -1, 750_000_000), (-1, -1, 0), (1.999999, 1, 999_999_000),
            (0.9999999, 1, 0), (-0.0000001, 0, 0), (1.5, 1, 500_000_000),
        ] as [(Double, Int64, Int32)]
    )
    func datesBecomeTheNearestMicrosecond(date: Double, seconds: Int64, nanoseconds: Int32) {
        let value = Timestamp(Date(timeIntervalSince1970: date))
        #expect(value.secondsSince1970 == seconds && value.nanoseconds == nanoseconds)
        #expect(value.date == Date(timeIntervalSince1970: Double(seconds) + Double(nanoseconds) / 1e9))
    }

    @Test func instantsAreOrderedAndEqualByAllTheirParts() {
        let values = [(-1, 5), (0, 0), (0, 1), (0, 2), (1, 0)].map {
            Timestamp(secondsSince1970: $0, nanoseconds: $1)
        }
        for (left, right) in values.indices.flatMap({ left in values.indices.map { (left, $0) } }) {
            #expect((values[left] < values[right]) == (left < right))
            #expect((values[left] == values[right]) == (left == right))
        }
        #expect(Set(values + values).count == 5)
        #expect(Timestamp.documented("1970-01-01T00:00:01Z").secondsSince1970 == 1)
    }

    @Test(arguments: [
        ("+00:00", 0), ("-00:00", 0), ("+00:01", -60), ("-00:59", 3540), ("+01:00", -3600), ("+23:59", -86_340),
        ("-23:59", 86_340), ("z", 0),
    ])
    func offsetsAreTakenOff(offset: String, seconds: Int64) {
        #expect(Timestamp("1970-01-01T00:00:00" + offset)?.secondsSince1970 == seconds)
    }

    /// Each mark between the digits, replaced by others.
    @Test func noOtherMarksStandBetweenTheDigits() {
        let text = "2024-02-29T10:30:00.25+01:00"
        for position in text.utf8.indices where !(0x30...0x39).contains(text.utf8[position]) {
            for mark in [",", "/", ";", "S", "U", " "] {
                let other = String(text[..<position]) + mark + text[text.utf8.index(after: position)...]
                #expect(Timestamp(other) == nil, "\(other)")
            }
        }
        for other in ["2024_02-29", "2024-02_29"] { #expect(!CalendarDate(other).isValid) }
    }

    /// Each digit, replaced by the characters before and behind the digits.
    @Test func nothingBesideTheDigitsIsOne() {
        for text in ["2024-02-29T10:30:00.25+01:00", "2024-02-29"] {
            for position in text.utf8.indices where (0x30...0x39).contains(text.utf8[position]) {
                for mark in ["/", ":"] {
                    let other = String(text[..<position]) + mark + text[text.utf8.index(after: position)...]
                    #expect(Timestamp(other) == nil && !CalendarDate(other).isValid, "\(other)")
                }
            }
        }
    }

    @Test(arguments: [
        (0, 1, 1, true), (9999, 12, 31, true), (10000, 1, 1, false), (-1, 1, 1, false), (2023, 0, 1, false),
        (2023, 13, 1, false), (2023, 4, 30, true), (2023, 4, 31, false), (2023, 6, 31, false), (2023, 9, 31, false),
        (2023, 11, 31, false), (2023, 1, 31, true), (2023, 1, 32, false), (2023, 2, 28, true), (2023, 2, 29, false),
        (2000, 2, 29, true), (2100, 2, 29, false), (2096, 2, 29, true), (2024, 2, 30, false), (2024, 5, 0, false),
    ])
    func onlyDaysOfTheCalendarExist(year: Int, month: Int, day: Int, exists: Bool) {
        #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
    }

    @Test func datesAreOrderedAndPadded() {
        #expect((CalendarDate("2024-01-01") < "2024-01-02") && !(CalendarDate("2024-01-02") < "2024-01-02"))
        #expect(!(CalendarDate("2024-01-03") < "2024-01-02"))
        #expect(CalendarDate(year: 7, month: 8, day: 9).text == "0007-08-09")
        #expect(CalendarDate(year: 2024, month: 12, day: 31).text == "2024-12-31")
    }
}
