nonisolated extension SDK.Timestamp {
    /// Reads a `date-time` of RFC 3339, section 5.6: any number of digits (those beyond the ninth are dropped), any
    /// offset, `t` and `z` in either case, and a leap second, which counts as the first of the next minute.
    init?(rfc3339 text: JSONBytes) {
        guard let day = CalendarDay(text), text[10] | 0x20 == UInt8(ascii: "t"),
            text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let hour = text.digits(11, 2), hour < 24,
            let minute = text.digits(14, 2), minute < 60,
            let second = text.digits(17, 2), second <= 60,
            let fraction = Fraction(text, at: 19),
            let offset = Self.offset(text, at: fraction.end)
        else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset
        // A leap second is inserted only where a day of UTC ends.
        guard second < 60 || seconds % 86_400 == 0 else { return nil }
        self.init(secondsSince1970: Int64(seconds), nanoseconds: fraction.nanoseconds, fractionDigits: fraction.digits)
    }

    private struct Fraction {
        var nanoseconds: Int32 = 0
        var digits: UInt8 = 0
        var end: Int

        init?(_ text: JSONBytes, at start: Int) {
            end = start
            guard text[start] == UInt8(ascii: ".") else { return }
            var scale: Int32 = 100_000_000
            end += 1
            while let digit = text.digits(end, 1) {
                nanoseconds += Int32(digit) * scale
                if digits < 9 { digits += 1 }
                scale /= 10
                end += 1
            }
            if digits == 0 { return nil }
        }
    }

    /// The offset from UTC in seconds which ends the text.
    private static func offset(_ text: JSONBytes, at start: Int) -> Int? {
        switch text[start] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            return text.count == start + 1 ? 0 : nil
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard text.count == start + 6, text[start + 3] == UInt8(ascii: ":"),
                let hours = text.digits(start + 1, 2), hours < 24,
                let minutes = text.digits(start + 4, 2), minutes < 60
            else { return nil }
            return (hours * 3_600 + minutes * 60) * (text[start] == UInt8(ascii: "-") ? -1 : 1)
        default: return nil
        }
    }

    /// Writes the instant in UTC, with the digits it came with.
    func writeRFC3339(to output: inout [UInt8]) {
        let seconds = Int(secondsSince1970)
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
        let time = seconds - days * 86_400
        CalendarDay(daysSince1970: days).write(to: &output)
        for (mark, part) in [("T", time / 3_600), (":", time / 60 % 60), (":", time % 60)] as [(Unicode.Scalar, Int)] {
            output.append(UInt8(ascii: mark))
            output.append(digits: part, 2)
        }
        if fractionDigits > 0 {
            output.append(UInt8(ascii: "."))
            var scale: Int32 = 1
            for _ in fractionDigits..<9 { scale *= 10 }
            output.append(digits: Int(nanoseconds / scale), Int(fractionDigits))
        }
        output.append(UInt8(ascii: "Z"))
    }
}
