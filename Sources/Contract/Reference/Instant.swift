/// A point in time, RFC 3339 `date-time`.
struct Instant: Equatable {
    /// Seconds after 0000-03-01T00:00:00Z.
    let seconds: Int
    /// The digits of the fraction, without zeros at the end.
    let fraction: String

    /// Reads `2024-02-29T23:59:58.25+01:00`; nil for anything else.
    ///
    /// As section 5.6 allows, `t` and `z` may be small. A leap second is the second after it.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = CalendarDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == 0x3A, bytes[16] == 0x3A,
            let hour = Digits.number(bytes[11..<13]), let minute = Digits.number(bytes[14..<16]),
            let second = Digits.number(bytes[17..<19]), hour < 24, minute < 60, second <= 60
        else { return nil }
        let digits = bytes[19] == UInt8(ascii: ".") ? bytes[20...].prefix { (0x30...0x39).contains($0) } : []
        guard bytes[19] != UInt8(ascii: ".") || !digits.isEmpty else { return nil }
        let zone = bytes[(digits.isEmpty ? 19 : 20 + digits.count)...]
        guard let offset = Self.offset(zone) else { return nil }
        self.seconds = day.number * 86_400 + (hour * 60 + minute - offset) * 60 + second
        self.fraction = Self.trimmed(String(decoding: digits, as: UTF8.self))
    }

    /// The instant that many seconds after 0000-03-01T00:00:00Z.
    init(seconds: Int) {
        self.seconds = seconds
        self.fraction = ""
    }

    /// In UTC, with as many digits as are needed.
    var text: String {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - day * 86_400
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        let clock = Digits.padded(hour, 2) + ":" + Digits.padded(minute, 2) + ":" + Digits.padded(second, 2)
        return CalendarDay(number: day).text + "T" + clock + (fraction.isEmpty ? "" : "." + fraction) + "Z"
    }

    /// Minutes east of UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(zone)
        if bytes.count == 1, bytes[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[3] == 0x3A, let hours = Digits.number(bytes[1..<3]),
            let minutes = Digits.number(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func trimmed(_ digits: String) -> String {
        digits.hasSuffix("0") ? String(digits.reversed().drop { $0 == "0" }.reversed()) : digits
    }
}
