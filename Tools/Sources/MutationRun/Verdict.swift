/// What became of a mistake.
package enum Verdict: Hashable, Sendable {
    /// This check told it, by what failed first: a vector, say.
    case killed(in: String, by: String)
    /// In this check, the SDK did not come to an end, or came to a bad one.
    case broken(in: String)
    /// No check told it.
    case survived
    /// No check can tell it, for this reason.
    case equivalent(String)

    /// The check that told it.
    package var check: String? {
        switch self {
        case .killed(let check, _), .broken(let check): check
        case .survived, .equivalent: nil
        }
    }
}
