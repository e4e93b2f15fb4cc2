/// The mistakes that nobody can tell from what is right, each with a reason.
package struct Equivalents: Sendable {
    /// The reasons, by the names of the mistakes.
    package let reasons: [String: String]

    /// None.
    package static let none = Equivalents(reasons: [:])

    private init(reasons: [String: String]) {
        self.reasons = reasons
    }

    /// Reads a list of names, a line each; lines that begin with `#` give the reason for those that follow. Nil: a name
    /// has no reason.
    package init?(_ text: String) {
        var reasons: [String: String] = [:]
        var reason: [Substring] = []
        var isReasonOpen = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("#") {
                let words = line.drop { $0 == "#" || $0 == " " }
                reason = isReasonOpen ? reason + [words] : [words]
                isReasonOpen = true
            } else {
                guard !reason.isEmpty else { return nil }
                reasons[String(line)] = reason.joined(separator: " ")
                isReasonOpen = false
            }
        }
        self.reasons = reasons
    }
}
