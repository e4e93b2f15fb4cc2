public import Foundation

extension SDK {
    /// An instant with up to nine digits of a second, as RFC 3339 writes it (years 0000 to 9999).
    ///
    /// Two timestamps are equal if they are the same instant, whatever offset or number of digits they came with.
    public nonisolated struct Timestamp: Sendable {
        /// The full seconds since 1970-01-01T00:00:00Z, without leap seconds.
        public let secondsSince1970: Int64
        /// The nanoseconds that have passed since then, 0 to 999,999,999.
        public let nanoseconds: Int32
        /// How many digits of the second are written, so that `10:30:00.000000Z` stays as it came.
        let fractionDigits: UInt8

        private static let years: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

        /// An instant by its parts, brought into the years 0000 to 9999 and below a full second.
        public init(secondsSince1970: Int64, nanoseconds: Int32 = 0) {
            let nanoseconds = min(max(nanoseconds, 0), 999_999_999)
            var digits: UInt8 = nanoseconds == 0 ? 0 : 9
            var rest = nanoseconds
            while digits > 0, rest % 10 == 0 {
                rest /= 10
                digits -= 1
            }
            self.init(secondsSince1970: secondsSince1970, nanoseconds: nanoseconds, fractionDigits: digits)
        }

        init(secondsSince1970: Int64, nanoseconds: Int32, fractionDigits: UInt8) {
            self.secondsSince1970 = min(max(secondsSince1970, Self.years.lowerBound), Self.years.upperBound)
            self.nanoseconds = nanoseconds
            self.fractionDigits = fractionDigits
        }

        /// An instant as RFC 3339 writes it, such as `2024-02-29T10:30:00.25+01:00`; nil if there is none such.
        public init?(_ text: String) {
            guard let value = JSONBytes.read(text, Timestamp.init(rfc3339:)) else { return nil }
            self = value
        }

        /// The instant to the nearest microsecond, which is about what a `Date` can hold.
        public init(_ date: Date) {
            let seconds = date.timeIntervalSince1970
            let range = Double(Self.years.lowerBound)...Double(Self.years.upperBound)
            let clamped = seconds.isNaN ? 0 : min(max(seconds, range.lowerBound), range.upperBound)
            let microseconds = Int64(((clamped - clamped.rounded(.down)) * 1_000_000).rounded())
            self.init(
                secondsSince1970: Int64(clamped.rounded(.down)) + microseconds / 1_000_000,
                nanoseconds: Int32(microseconds % 1_000_000) * 1_000
            )
        }

        /// The instant as a `Date`, which holds about a tenth of a microsecond.
        public var date: Date {
            Date(timeIntervalSince1970: Double(secondsSince1970) + Double(nanoseconds) / 1_000_000_000)
        }
    }
}

nonisolated extension SDK.Timestamp: Hashable, Comparable, CustomStringConvertible {
    /// Whether both are the same instant.
    public static func == (left: Self, right: Self) -> Bool {
        left.secondsSince1970 == right.secondsSince1970 && left.nanoseconds == right.nanoseconds
    }

    /// Hashes the instant.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(secondsSince1970)
        hasher.combine(nanoseconds)
    }

    /// Whether the left instant is the earlier one.
    public static func < (left: Self, right: Self) -> Bool {
        (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
    }

    /// The instant as RFC 3339 writes it, in UTC.
    public var description: String {
        var output: [UInt8] = []
        writeRFC3339(to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

nonisolated extension SDK.Timestamp: JSONText {
    /// The instant of a documented example, whose text was checked when this SDK was made.
    static func documented(_ text: String) -> SDK.Timestamp {
        SDK.Timestamp(text) ?? SDK.Timestamp(secondsSince1970: 0)
    }

    init(from element: JSONElement) throws(DecodingFailure) {
        self = try element.formatted("a date-time as 2024-02-29T10:30:00Z", SDK.Timestamp.init(rfc3339:))
    }

    func write(to json: inout JSONWriter) {
        json.timestamp(self)
    }
}
