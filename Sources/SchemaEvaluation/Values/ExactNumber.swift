/// A decimal number of any size and precision, exactly as it is written.
package struct ExactNumber: Hashable, Sendable {
    /// Whether it is below zero.
    private let isNegative: Bool
    /// The digits, without zeros before or after them; none: the number is zero.
    private let digits: [UInt8]
    /// The power of ten by which the digits, read as an integer, are multiplied.
    private let exponent: Int

    /// The number that `text` spells as JSON or YAML does; nil if it spells none.
    package init?(_ text: String) {
        var rest = Substring(text).utf8
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = Self.digits(at: &rest)
        var fraction: [UInt8] = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Self.digits(at: &rest)
        }
        guard whole.count + fraction.count > 0, let power = Self.power(at: &rest), rest.isEmpty else { return nil }
        var all = whole + fraction
        var exponent = power - fraction.count
        while all.last == 0 {
            all.removeLast()
            exponent += 1
        }
        digits = Array(all.drop { $0 == 0 })
        isNegative = sign == UInt8(ascii: "-") && !digits.isEmpty
        self.exponent = digits.isEmpty ? 0 : exponent
    }

    /// Whether nothing stands behind the point: `1.0` and `1e3` are integers.
    package var isInteger: Bool { exponent >= 0 }

    /// Whether it is above zero.
    package var isPositive: Bool { !isNegative && !digits.isEmpty }

    /// The number as an integer of the machine; nil if it is none or too large.
    package var integer: Int? {
        guard isInteger, digits.count + exponent <= 18 else { return nil }
        let magnitude = (digits + Array(repeating: 0, count: exponent)).reduce(0) { $0 * 10 + Int($1) }
        return isNegative ? -magnitude : magnitude
    }

    /// Whether the number is a whole multiple of `divisor`; nil where that takes too long to say.
    package func isMultiple(of divisor: ExactNumber) -> Bool? {
        guard !digits.isEmpty else { return true }
        guard !divisor.digits.isEmpty else { return false }
        let shift = exponent - divisor.exponent
        // The digits end in another digit than zero, and so no power of ten divides them.
        guard shift >= 0 else { return false }
        // More powers of ten than the divisor can have factors 2 and 5 change nothing.
        let zeros = min(shift, 4 * divisor.digits.count)
        guard digits.count + zeros <= 4_000, divisor.digits.count <= 400 else { return nil }
        return remainder(of: digits + Array(repeating: 0, count: zeros), by: divisor.digits).isEmpty
    }

    private static func digits(at rest: inout Substring.UTF8View) -> [UInt8] {
        let found = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
        rest.removeFirst(found.count)
        return found.map { $0 - UInt8(ascii: "0") }
    }

    /// The power after `e`, 0 without one; nil if no digits follow. What no number needs is cut off.
    private static func power(at rest: inout Substring.UTF8View) -> Int? {
        guard let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") else { return 0 }
        rest.removeFirst()
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let digits = digits(at: &rest)
        guard !digits.isEmpty else { return nil }
        let power = digits.reduce(0) { min($0 * 10 + Int($1), 1 << 40) }
        return sign == UInt8(ascii: "-") ? -power : power
    }
}

extension ExactNumber: Comparable {
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        switch (left.sign, right.sign) {
        case (-1, -1): right.isMagnitudeLess(than: left)
        case (1, 1): left.isMagnitudeLess(than: right)
        case (let one, let other): one < other
        }
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    private func isMagnitudeLess(than other: ExactNumber) -> Bool {
        let places = (digits.count + exponent, other.digits.count + other.exponent)
        guard places.0 == places.1 else { return places.0 < places.1 }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

/// What is left of a division of one number by another, both as decimal digits; empty: nothing.
private func remainder(of dividend: [UInt8], by divisor: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    for digit in dividend {
        if !rest.isEmpty || digit != 0 { rest.append(digit) }
        while !isLess(rest, divisor) { subtract(divisor, from: &rest) }
    }
    return rest
}

private func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
}

private func subtract(_ smaller: [UInt8], from number: inout [UInt8]) {
    var borrow: UInt8 = 0
    for place in 0..<number.count {
        let index = number.count - 1 - place
        let taken = (place < smaller.count ? smaller[smaller.count - 1 - place] : 0) + borrow
        borrow = number[index] < taken ? 1 : 0
        number[index] = number[index] + 10 * borrow - taken
    }
    number = Array(number.drop { $0 == 0 })
}
