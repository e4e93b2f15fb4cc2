/// A day of the proleptic Gregorian calendar, counted and written as RFC 3339 does (years 0000 to 9999).
nonisolated struct CalendarDay {
    let year: Int
    let month: Int
    let day: Int

    /// A day that exists; nil for one such as 30 February.
    init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that begins the text, as `2024-02-29`.
    init?(_ text: JSONBytes) {
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = text.digits(0, 4), let month = text.digits(5, 2), let day = text.digits(8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days since 1970-01-01.
    ///
    /// Years are counted from March, so that the leap day is the last of a year, and from 400 years (146,097 days) before
    /// the year 0, so that nothing is negative; 865,565 days lie between 1 March of that year and 1970-01-01.
    var daysSince1970: Int {
        let marchYear = year + (month > 2 ? 400 : 399)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 865_565
    }

    /// The day that many days after 1970-01-01, which must lie in the years 0000 to 9999.
    init(daysSince1970 days: Int) {
        let (era, dayOfEra) = (days + 865_565).quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = (era - 1) * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// The day as `2024-02-29`.
    func write(to output: inout [UInt8]) {
        output.append(digits: year, 4)
        output.append(UInt8(ascii: "-"))
        output.append(digits: month, 2)
        output.append(UInt8(ascii: "-"))
        output.append(digits: day, 2)
    }
}

nonisolated extension JSONBytes {
    /// The number that exactly so many digits from the position on are, or nil.
    @inline(__always) func digits(_ position: Int, _ count: Int) -> Int? {
        var value = 0
        for offset in position..<position + count {
            let digit = self[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }
}

nonisolated extension [UInt8] {
    /// Appends exactly so many digits of a number.
    mutating func append(digits value: Int, _ count: Int) {
        var scale = 1
        for _ in 1..<count { scale *= 10 }
        while scale > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
            scale /= 10
        }
    }
}
