/// A JSON number as it was written, compared by value and without rounding.
struct JSONNumber: Sendable, Equatable {
    /// The number as written, such as `9007199254740993` or `1.50e3`.
    let text: String

    /// A number from its text, which must be a JSON number.
    init(_ text: String) {
        self.text = text
    }

    /// An integer.
    init(_ value: Int) {
        text = String(value)
    }

    /// A finite number, with the fewest digits that give it back.
    init(_ value: Double) {
        text = value.description
    }

    /// Equal in value: 12, 12.0 and 1.2e1 are the same.
    static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.normalized == right.normalized
    }

    /// The integer that this number is, if it has no fraction and fits.
    var integer: Int? {
        let form = normalized
        guard form.exponent >= 0, form.exponent <= 20 else { return nil }
        return Int((form.isNegative ? "-" : "") + form.digits + String(repeating: "0", count: form.exponent))
    }

    /// Whether the number is written without fraction and exponent.
    var isPlainInteger: Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The nearest floating-point number.
    var double: Double? {
        Double(text)
    }

    /// Sign, digits without zeros at either end, and the power of ten that they are multiplied by.
    private var normalized: NormalForm {
        let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
        let mantissa = parts.first ?? "0"
        let written = parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) ?? 0 : 0
        let halves = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = halves.count > 1 ? String(halves[1]) : ""
        var digits = String((String(halves.first ?? "") + fraction).drop { $0 == "0" })
        var exponent = written - fraction.count
        while digits.last == "0" {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return NormalForm(isNegative: false, digits: "0", exponent: 0) }
        return NormalForm(isNegative: mantissa.first == "-", digits: digits, exponent: exponent)
    }

    private struct NormalForm: Equatable {
        var isNegative: Bool
        var digits: String
        var exponent: Int
    }
}
