import APIModel

/// A whole number in any of JSON's spellings: `12`, `12.0` and `1.2e1` are one.
struct WholeNumber: Equatable {
    /// The value; nil where it does not fit into 64 bits.
    let value: Int?

    /// Reads a number as JSON spells it; nil if it has a fraction.
    init?(_ literal: String) {
        if let value = Int(literal) {
            self.value = value
            return
        }
        let isNegative = literal.hasPrefix("-")
        let parts = literal.drop { $0 == "-" }.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard let mantissa = parts.first, parts.count <= 2, let exponent = parts.count == 2 ? Int(parts[1]) : 0
        else { return nil }
        let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = pieces.count == 2 ? pieces[1] : ""
        let digits = Array(pieces[0] + fraction)
        let point = pieces[0].count + exponent
        if digits.allSatisfy({ $0 == "0" }) {
            self.value = 0
            return
        }
        guard digits.dropFirst(max(point, 0)).allSatisfy({ $0 == "0" }), point > 0 else { return nil }
        // More digits than 64 bits can hold, whatever they are.
        guard point <= digits.count + 20 else {
            self.value = nil
            return
        }
        let whole = String(digits.prefix(point)) + String(repeating: "0", count: max(0, point - digits.count))
        self.value = Int((isNegative ? "-" : "") + whole)
    }

    /// The canonical form of an integer.
    static func canonical(_ value: Int) -> JSONValue {
        let digits = String(value)
        let isExact = value.magnitude <= 1 << 53
        return isExact ? .integer(digits) : .object([.init("$int", .string(digits))])
    }
}
