/// Bytes that are not JSON.
struct JSONSyntaxError: Error, CustomStringConvertible {
    /// How many bytes stand before the mistake.
    var offset: Int
    /// What was expected there.
    var expected: String

    var description: String { "not JSON: expected \(expected) at byte \(offset)" }
}
