/// The vectors that a testee has still to run, and the verdicts on the others.
actor Workload {
    private static let mostFailedStarts = 2

    /// What the clients are made with.
    nonisolated let credentials: JSON
    private var waiting: [ContractVector]
    private var suspects: [ContractVector] = []
    private var verdicts: [String: Verdict] = [:]
    private var failedStarts = 0
    private var timeLeft: Duration
    private let onSettled: @Sendable () async -> Void
    /// What the testee said of itself first.
    private(set) var introduction: Introduction?
    /// What is wrong with the testee beyond single vectors.
    private(set) var problems: [String] = []

    /// Vectors to be run by a testee that may lose so much time; each verdict is told.
    init(
        _ vectors: [ContractVector],
        credentials: JSON,
        losing time: Duration,
        onSettled: @escaping @Sendable () async -> Void
    ) {
        waiting = vectors.reversed()
        self.credentials = credentials
        timeLeft = time
        self.onSettled = onSettled
    }

    /// Whether there is anything to do.
    var hasMore: Bool { !waiting.isEmpty }

    /// The next vector that is to be run.
    func next() -> ContractVector? { waiting.popLast() }

    /// Takes back a vector that was not run.
    func takeBack(_ vector: ContractVector) { waiting.append(vector) }

    /// Notes a verdict.
    func settle(_ vector: ContractVector, _ verdict: Verdict) async {
        verdicts[vector.id] = verdict
        await onSettled()
    }

    /// Notes what came out about a vector after its verdict.
    func amend(_ id: String, _ complaint: String) {
        verdicts[id] = .failed((verdicts[id]?.words ?? []) + [complaint])
    }

    /// Sets a vector aside over which the testee may have been lost.
    func suspect(_ vector: ContractVector) { suspects.append(vector) }

    /// Brings back those that were set aside, to be run one at a time.
    func bringBackSuspects() {
        waiting = suspects.reversed()
        suspects = []
    }

    /// Notes that a process is ready.
    func started(_ introduction: Introduction) {
        if self.introduction == nil { self.introduction = introduction }
    }

    /// Notes that a process did not come so far that it could be asked for a call.
    func failedToStart(_ reason: String) {
        failedStarts += 1
        if failedStarts >= Self.mostFailedStarts { giveUp("it does not start: \(reason)") }
    }

    /// Notes that a process was lost which had been of use, and that nothing was heard of it for some time.
    func lost(for time: Duration) {
        failedStarts = 0
        timeLeft -= time
        if timeLeft < .zero { giveUp("it was lost too often") }
    }

    /// Notes what is wrong beyond single vectors.
    func complain(_ problem: String) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// The verdict on a vector.
    func verdict(on vector: ContractVector) -> Verdict {
        verdicts[vector.id] ?? .notRun
    }

    private func giveUp(_ reason: String) {
        complain(reason)
        waiting = []
        suspects = []
    }
}
