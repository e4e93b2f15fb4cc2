/// What is known of an API by asking it, without any value that it answered but those of enumerations.
package struct Evidence: Equatable, Codable, Sendable {
    /// The version of this form.
    package var version = 1
    /// The title of the API.
    package var api: String
    /// What was seen of the operations, by their ids.
    package var operations: [String: OperationEvidence] = [:]

    /// Nothing is known of an API yet.
    package init(api: String) {
        self.api = api
    }
}

/// Whether something is documented, was observed, or both.
package enum Standing: String, Codable, Sendable {
    case documented, observed, both

    /// The standing of what is documented or not, and was seen or not.
    init(isDocumented: Bool, isSeen: Bool) {
        self = !isSeen ? .documented : isDocumented ? .both : .observed
    }

    /// Whether the document has it.
    var isDocumented: Bool { self != .observed }
}

/// What was seen of an operation.
package struct OperationEvidence: Equatable, Codable, Sendable {
    /// The answers by their statuses.
    @Sparse package var answers: [String: AnswerEvidence] = [:]
    /// What came of calls that should be refused, by the names of the probes.
    @Sparse package var probes: [String: ProbeEvidence] = [:]
}

/// What was seen of the answers with one status.
package struct AnswerEvidence: Equatable, Codable, Sendable {
    /// Whether the status is documented, was observed, or both.
    package var standing = Standing.documented
    /// How many there were.
    package var seen = 0
    /// The day on which the first was seen.
    package var firstSeen: String?
    /// How often each kind of body was seen.
    @Sparse package var mediaTypes: [String: Int] = [:]
    /// How the answers differ from the document as a whole.
    @Sparse package var deviations: [DeviationCount] = []
    /// What was seen of the members of the body, by their places, such as `/data/*/id`.
    @Sparse package var members: [String: MemberEvidence] = [:]
}

/// What was seen of a member.
package struct MemberEvidence: Equatable, Codable, Sendable {
    /// Whether it is documented, was observed, or both.
    package var standing = Standing.documented
    /// How often it was there.
    package var seen = 0
    /// How often what would hold it was there without it.
    package var absent = 0
    /// How often it was null.
    package var null = 0
    /// The day on which it was first seen.
    package var firstSeen: String?
    /// How often values were of each type.
    @Sparse package var types: [String: Int] = [:]
    /// How often each value of its enumeration was seen; nothing for a member without one.
    @Sparse package var values: [String: Int] = [:]
    /// How many characters the longest text had.
    package var longest: Int?
    /// How its values differ from the document.
    @Sparse package var deviations: [DeviationCount] = []
}

/// What came of one probe.
package struct ProbeEvidence: Equatable, Codable, Sendable {
    /// How often it was answered.
    package var seen = 0
    /// The day on which it was first answered.
    package var firstSeen: String?
    /// How often each status was answered.
    @Sparse package var statuses: [String: Int] = [:]
    /// How the answers differ from the document.
    @Sparse package var deviations: [DeviationCount] = []
}

extension [DeviationCount] {
    /// Counts a deviation once more, or some more.
    mutating func note(_ deviation: Deviation, at pointer: String, _ count: Int = 1) {
        if let place = firstIndex(where: { $0.deviation == deviation && $0.at == pointer }) {
            self[place].count += count
        } else {
            append(DeviationCount(deviation: deviation, at: pointer, count: count))
        }
    }
}
