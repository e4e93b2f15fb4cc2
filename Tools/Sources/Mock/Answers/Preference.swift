import DocumentReading

/// What a request wishes of its answer, in `Prefer` (RFC 7240): `code=404, example=empty, dynamic=true, seed=7`.
struct Preference: Hashable, Sendable {
    /// The status.
    var code: Int?
    /// The name of a documented example.
    var example: String?
    /// Whether the body is made up though there are examples, another one each time.
    var isDynamic = false
    /// What decides on the values that are made up.
    var seed: Int?

    /// The preferences of the lines of the header; others than these are not ours, and stay without effect.
    init(_ lines: [String]) {
        for item in lines.flatMap({ $0.split(whereSeparator: { $0 == "," || $0 == ";" }) }) {
            let parts = item.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            guard parts.count == 2 else { continue }
            let value = parts[1].trimmingQuotes
            switch parts[0].lowercased() {
            case "code": code = Int(value)
            case "example": example = value
            case "dynamic": isDynamic = value == "true"
            case "seed": seed = Int(value)
            default: continue
            }
        }
    }
}
