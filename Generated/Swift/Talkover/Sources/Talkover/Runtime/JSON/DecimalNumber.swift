/// A number exactly as its digits say: `(-1)^negative × digits × 10^exponent`, without needless zeros.
nonisolated struct DecimalNumber: Hashable {
    /// Whether it is below zero; zero is not.
    private(set) var isNegative = false
    /// The decimal digits (0–9), neither the first nor the last of which is zero; none for zero.
    private(set) var digits: [UInt8] = []
    /// The power of ten that the digits are multiplied by; `Int.max` or `Int.min` for one beyond 64 bits.
    private(set) var exponent = 0

    /// Reads a number that follows the grammar of JSON.
    init(_ text: JSONBytes) {
        var position = text[0] == UInt8(ascii: "-") ? 1 : 0
        var fraction = 0
        var hasPoint = false
        while position < text.count, text[position] | 0x20 != UInt8(ascii: "e") {
            if text[position] == UInt8(ascii: ".") {
                hasPoint = true
            } else {
                digits.append(text[position] &- UInt8(ascii: "0"))
                if hasPoint { fraction += 1 }
            }
            position += 1
        }
        let written = position < text.count ? Self.exponent(text.part(position + 1, text.count)) : 0
        exponent = written.subtractingReportingOverflow(fraction).partialValue
        if written == .max || written == .min { exponent = written }
        normalize()
        isNegative = text[0] == UInt8(ascii: "-") && !digits.isEmpty
    }

    private static func exponent(_ text: JSONBytes) -> Int {
        let isNegative = text[0] == UInt8(ascii: "-")
        return Int(text.text) ?? (isNegative ? .min : .max)
    }

    private mutating func normalize() {
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        while digits.last == 0 {
            digits.removeLast()
            if exponent < .max, exponent > .min { exponent += 1 }
        }
        if digits.isEmpty { exponent = 0 }
    }

    /// Whether the number has no fraction.
    var isIntegral: Bool { exponent >= 0 }

    /// The number if it is an integer of at most 64 bits.
    var integer: Int? {
        guard exponent >= 0, exponent < 20 else { return nil }
        var value = 0
        for digit in digits + Array(repeating: 0, count: exponent) {
            let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = shifted.subtractingReportingOverflow(Int(digit))
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        // Counted downwards, since the smallest integer has no positive counterpart.
        return isNegative ? value : (value == .min ? nil : -value)
    }
}

nonisolated extension JSONBytes {
    /// The value of up to 18 digits with an optional sign, which cannot overflow.
    var plainInteger: Int? {
        let start = self[0] == UInt8(ascii: "-") ? 1 : 0
        guard count - start <= 18 else { return nil }
        var value = 0
        for position in start..<count { value = value &* 10 &+ Int(self[position] &- UInt8(ascii: "0")) }
        return start == 0 ? value : -value
    }

    /// The double of a number with at most 15 digits and no exponent: both halves of the division are exact, so the
    /// result is correctly rounded.
    var shortDouble: Double? {
        let start = self[0] == UInt8(ascii: "-") ? 1 : 0
        guard count - start <= 16 else { return nil }
        var value = 0
        var scale = 1
        var hasPoint = false
        for position in start..<count {
            let digit = self[position] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value * 10 + Int(digit)
                if hasPoint { scale *= 10 }
            } else if self[position] == UInt8(ascii: ".") {
                hasPoint = true
            } else {
                return nil
            }
        }
        guard value < 1 << 53 else { return nil }
        let magnitude = Double(value) / Double(scale)
        return start == 0 ? magnitude : -magnitude
    }
}
