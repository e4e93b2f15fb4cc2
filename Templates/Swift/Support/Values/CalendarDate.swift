public import Foundation

extension SDK {
    /// A day without a time or a zone, as `2024-02-29`; keeps the text that it was made of.
    ///
    /// A text that is no day of the calendar (`isValid` is false) is refused before a request is sent.
    public nonisolated struct CalendarDate: Sendable, Hashable {
        /// The day as it is on the wire.
        public let text: String

        /// A day as `2024-02-29`.
        public init(_ text: String) {
            self.text = text
        }

        /// A day by its numbers.
        public init(year: Int, month: Int, day: Int) {
            text = [(year, 4), (month, 2), (day, 2)].map { (number: Int, length: Int) in
                String(repeating: "0", count: max(0, length - String(number).count)) + String(number)
            }.joined(separator: "-")
        }

        /// The day that it is in a time zone at an instant of the years 0000 to 9999.
        public init(_ date: Date, in timeZone: TimeZone) {
            let local = date.addingTimeInterval(TimeInterval(timeZone.secondsFromGMT(for: date)))
            text = String(Timestamp(local).description.prefix(10))
        }

        /// Whether the calendar has such a day.
        public var isValid: Bool { calendarDay != nil }
        /// The year, if the day is valid.
        public var year: Int? { calendarDay?.year }
        /// The month, 1 to 12, if the day is valid.
        public var month: Int? { calendarDay?.month }
        /// The day of the month, if the day is valid.
        public var day: Int? { calendarDay?.day }

        private var calendarDay: CalendarDay? {
            JSONBytes.read(text) { $0.count == 10 ? CalendarDay($0) : nil }
        }
    }
}

nonisolated extension SDK.CalendarDate: Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// A day as `"2024-02-29"`.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// The day as it is on the wire.
    public var description: String { text }

    /// Whether the left day is earlier; both must be valid.
    public static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

nonisolated extension SDK.CalendarDate: JSONText {
    init(from element: JSONElement) throws(DecodingFailure) {
        self.init(try element.text("a date as 2024-02-29"))
        guard isValid || element.index.strictness == .tolerant else {
            throw element.malformed("a date as 2024-02-29")
        }
    }

    func write(to json: inout JSONWriter) {
        guard isValid || json.form != .request else { return json.refuse("\(text) is not a date as 2024-02-29") }
        json.string(text)
    }
}
