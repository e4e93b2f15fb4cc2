extension JSONValue {
    /// A text as it is, a truth value or a number as JSON spells it, without a fraction of zero; nil for other values and
    /// for numbers beyond the range of doubles.
    package var spelling: String? {
        switch self {
        case .string(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let digits), .number(let digits): Self.spelling(ofNumber: digits)
        case .null, .array, .object: nil
        }
    }

    private static func spelling(ofNumber digits: String) -> String? {
        if let whole = Int(digits) { return String(whole) }
        guard let number = Double(digits), number.isFinite else { return nil }
        return Int(exactly: number).map { String($0) } ?? String(number)
    }

    /// The value of the same kind that is spelled so.
    package func respelled(_ spelling: String) -> JSONValue {
        switch self {
        case .boolean: .boolean(spelling == "true")
        case .integer, .number: Int(spelling) == nil ? .number(spelling) : .integer(spelling)
        case .null, .string, .array, .object: .string(spelling)
        }
    }
}
