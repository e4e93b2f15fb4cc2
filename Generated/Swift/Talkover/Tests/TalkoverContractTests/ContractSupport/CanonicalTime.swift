extension JSON {
    /// An instant in canonical form: UTC, as many digits of the second as are needed.
    ///
    /// - Parameters:
    ///   - seconds: Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    ///   - nanoseconds: What comes on top of them, from 0 to 999,999,999.
    static func time(seconds: Int, nanoseconds: Int) -> JSON {
        let day = seconds.quotient(flooring: 86400)
        let second = seconds - day * 86400
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        var fraction = nanoseconds == 0 ? "" : "." + nanoseconds.padded(to: 9)
        while fraction.last == "0" { fraction.removeLast() }
        return .object(["$time": .string("\(calendarDate(day: day))T\(clock)\(fraction)Z")])
    }

    /// The date of a day counted from 1970-01-01, by counting eras of 400 years that begin on the first of March.
    private static func calendarDate(day: Int) -> String {
        let shifted = day + 719_468
        let era = shifted.quotient(flooring: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(dayOfMonth.padded(to: 2))"
    }
}

extension Int {
    fileprivate func quotient(flooring divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }

    fileprivate func padded(to width: Int) -> String {
        let digits = String(magnitude)
        return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
