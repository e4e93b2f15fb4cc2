#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A date of HTTP (RFC 9110, section 5.6.7), in seconds since 1970.
nonisolated struct HTTPDate: Sendable, Hashable, Comparable {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    let seconds: Int

    /// Reads any of the three forms that HTTP has had: `Sun, 06 Nov 1994 08:49:37 GMT`,
    /// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    init?(_ text: String) {
        // In all three, the day comes before the year, and nothing else is a number, a time or a month.
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        let numbers = words.compactMap(Self.number)
        let months = words.compactMap { Self.months.firstIndex(of: $0.lowercased()) }
        let times = words.compactMap(Self.timeOfDay)
        guard numbers.count == 2, months.count == 1, times.count == 1, (1...31).contains(numbers[0]) else { return nil }
        let year = numbers[1] < 70 ? numbers[1] + 2000 : numbers[1] < 100 ? numbers[1] + 1900 : numbers[1]
        guard (1970...9999).contains(year) else { return nil }
        seconds = Self.days(year: year, month: months[0] + 1, day: numbers[0]) * 86400 + times[0]
    }

    /// What the sender of the headers takes for now: its `Date`, so that differing clocks do no harm, or our own clock.
    static func now(of headers: SDK.HTTPHeaders) -> HTTPDate {
        headers["date"].flatMap(HTTPDate.init) ?? HTTPDate(seconds: Int(Date().timeIntervalSince1970))
    }

    private init(seconds: Int) {
        self.seconds = seconds
    }

    static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func number(_ word: some StringProtocol) -> Int? {
        word.utf8.count <= 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    private static func timeOfDay(_ word: String) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).compactMap(number)
        guard parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] <= 60 else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + parts[2]
    }

    /// The days from 1970-01-01, in the Gregorian calendar counted from March so that leap days come last.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
