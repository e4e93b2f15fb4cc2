/// What became of a mistake.
package enum Verdict: Hashable, Sendable {
    /// This vector told it.
    case killed(by: String)
    /// The SDK did not come to an end, or came to a bad one.
    case broken
    /// No vector told it.
    case survived
    /// No vector can tell it, for this reason.
    case equivalent(String)
}
