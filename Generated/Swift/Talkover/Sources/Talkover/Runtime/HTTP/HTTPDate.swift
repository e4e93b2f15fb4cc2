/// A date of HTTP (RFC 9110, section 5.6.7), in seconds since 1970.
nonisolated struct HTTPDate: Sendable {
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
        guard numbers.count == 2, months.count == 1, times.count == 1 else { return nil }
        let year = numbers[1] < 70 ? numbers[1] + 2000 : numbers[1] < 100 ? numbers[1] + 1900 : numbers[1]
        guard year >= 1970, let day = CalendarDay(year: year, month: months[0] + 1, day: numbers[0]) else { return nil }
        seconds = day.daysSince1970 * 86400 + times[0]
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func number(_ word: some StringProtocol) -> Int? {
        word.utf8.count <= 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    private static func timeOfDay(_ word: String) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { number($0) ?? 99 }
        guard parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] <= 60 else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + parts[2]
    }
}
