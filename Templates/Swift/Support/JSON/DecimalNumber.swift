/// A number exactly as its digits say: `(-1)^negative × digits × 10^exponent`, without needless zeros.
nonisolated struct DecimalNumber: Hashable {
    /// Whether it is below zero; zero is not.
    let isNegative: Bool
    /// The decimal digits in ASCII, neither the first nor the last of which is zero; none for zero.
    let digits: [UInt8]
    /// The power of ten that the digits are multiplied by; `Int.max` or `Int.min` for one beyond 64 bits.
    let exponent: Int

    /// Reads a number that follows the grammar of JSON.
    init(_ text: JSONBytes) {
        let parts = text.array.split { $0 | 0x20 == UInt8(ascii: "e") }
        let mantissa = parts[0].drop { $0 == UInt8(ascii: "-") }.split(separator: UInt8(ascii: "."))
        let significant = mantissa.joined().drop { $0 == UInt8(ascii: "0") }
        let zeros = significant.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        digits = Array(significant.dropLast(zeros))
        isNegative = text[0] == UInt8(ascii: "-") && !digits.isEmpty
        let fraction = mantissa.count > 1 ? mantissa[1].count : 0
        let written = parts.count > 1 ? Self.exponent(parts[1]) : 0
        exponent = digits.isEmpty ? 0 : [.max, .min].contains(written) ? written : written &+ zeros &- fraction
    }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
        Int(String(decoding: text, as: UTF8.self)) ?? (text.first == UInt8(ascii: "-") ? .min : .max)
    }

    /// Whether the number has no fraction.
    var isIntegral: Bool { exponent >= 0 }

    /// The number if it is an integer of at most 64 bits.
    var integer: Int? {
        guard 0..<20 ~= exponent else { return nil }
        let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
        return digits.isEmpty ? 0 : Int((isNegative ? "-" : "") + text)
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

    /// The double of a number with at most 16 characters and no exponent. With a point, both halves of the division are
    /// exact, so the result is correctly rounded; without one, there is nothing to divide.
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
        let magnitude = Double(value) / Double(scale)
        return start == 0 ? magnitude : -magnitude
    }
}
