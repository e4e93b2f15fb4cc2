import LoopbackServer

/// A fault that is asked for, so that clients can be tried.
package enum InjectedFault: Hashable, Sendable {
    /// A status of failure; 429 and 503 name a delay.
    case status(Int)
    /// The connection is reset instead of any answer.
    case reset
    /// The end of the body is missing.
    case truncation

    /// The fault that a text names: `500`, `reset`, `truncate`.
    package init?(_ text: String) {
        switch text {
        case "reset": self = .reset
        case "truncate": self = .truncation
        default:
            guard let status = Int(text), (400...599).contains(status) else { return nil }
            self = .status(status)
        }
    }

    /// The headers of an answer with a status: 429 and 503 say when to come again (RFC 9110, section 10.2.3).
    static func headers(of status: Int) -> [(name: String, value: String)] {
        [429, 503].contains(status) ? [(name: "Retry-After", value: "1")] : []
    }
}

/// How often a fault happens.
package struct FaultRate: Hashable, Sendable {
    /// The part of all calls, from 0 to 1.
    package let share: Double
    /// The fault.
    package let fault: InjectedFault

    /// A fault that happens to a part of all calls.
    package init(share: Double, fault: InjectedFault) {
        self.share = share
        self.fault = fault
    }
}
