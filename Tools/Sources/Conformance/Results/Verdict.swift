/// What is said of a testee about one vector.
enum Verdict: Sendable, Equatable {
    /// It did what the vector says.
    case passed
    /// It did something else.
    case failed([String])
    /// It was lost: it crashed, hung or broke the protocol.
    case lost(String)
    /// It was not asked, since it lacks what is needed, or could not do it, for a reason.
    case skipped(String)
    /// It was not asked, since it was given up before.
    case notRun
    /// It failed, as was known.
    case failedAsKnown([String])
    /// It passed, although it is listed among those that fail.
    case passedUnexpectedly

    /// The verdict on a vector that is known to fail: then only passing is a mistake, one of the list.
    var ofKnownFailure: Verdict {
        switch self {
        case .passed: .passedUnexpectedly
        case .failed(let complaints): .failedAsKnown(complaints)
        case .lost(let reason): .failedAsKnown([reason])
        case .skipped, .notRun, .failedAsKnown, .passedUnexpectedly: self
        }
    }

    /// What it counts as.
    var kind: VerdictKind {
        switch self {
        case .passed: .passed
        case .failed, .lost, .passedUnexpectedly: .failed
        case .skipped: .skipped
        case .notRun: .notRun
        case .failedAsKnown: .knownFailure
        }
    }

    /// All that there is to say about it.
    var words: [String] {
        switch self {
        case .passed: []
        case .failed(let complaints), .failedAsKnown(let complaints): complaints
        case .lost(let reason), .skipped(let reason): [reason]
        case .notRun: ["the testee was given up before"]
        case .passedUnexpectedly: ["it passes: remove it from the list of known failures"]
        }
    }
}

/// What verdicts are counted by.
enum VerdictKind: String, Sendable, CaseIterable {
    case passed
    case failed
    case skipped
    case knownFailure
    case notRun
}

/// How many verdicts of each kind there are.
struct Tally: Sendable, Equatable {
    private var counts: [VerdictKind: Int] = [:]

    /// Counts some verdicts.
    init(_ verdicts: some Sequence<Verdict>) {
        for verdict in verdicts { counts[verdict.kind, default: 0] += 1 }
    }

    /// How many there are of a kind.
    subscript(kind: VerdictKind) -> Int { counts[kind, default: 0] }

    /// How many calls were made.
    var run: Int { self[.passed] + self[.failed] + self[.knownFailure] }

    /// How many vectors there are.
    var all: Int { run + self[.skipped] + self[.notRun] }
}
