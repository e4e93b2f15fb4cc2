/// How long each stage of a run took, in the order of the stages.
package struct StageTimings: Sendable {
    /// The stages that `--timings` lists.
    package enum Stage: String, Sendable, CaseIterable {
        case read, parse, validate, lower, contract, name, render, write
    }

    private var durations: [Stage: Duration] = [:]
    private var lapStart = ContinuousClock.now

    /// Starts the clock.
    package init() {}

    /// Ends a stage: the time since the last one ended is its own.
    package mutating func lap(_ stage: Stage) {
        let now = ContinuousClock.now
        durations[stage, default: .zero] += now - lapStart
        lapStart = now
    }

    /// Does `work`, whose time belongs to `stage`.
    package mutating func measure<Value, Failure>(
        _ stage: Stage,
        _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = ContinuousClock.now
        defer { durations[stage, default: .zero] += ContinuousClock.now - start }
        return try work()
    }

    /// Adds all of `other`.
    package mutating func add(_ other: StageTimings) {
        for stage in Stage.allCases {
            durations[stage, default: .zero] += other.durations[stage, default: .zero]
        }
    }

    /// A line for each stage: its name and its wall-clock milliseconds.
    package var report: String {
        Stage.allCases
            .map { stage in "\(stage.rawValue.padded(to: 10))\(milliseconds(of: stage)) ms" }
            .joined(separator: "\n")
    }

    private func milliseconds(of stage: Stage) -> String {
        let microseconds = Int(durations[stage, default: .zero] / .microseconds(1))
        let fraction = String(microseconds % 1000 + 1000).dropFirst()
        return String(repeating: " ", count: max(0, 6 - String(microseconds / 1000).count))
            + "\(microseconds / 1000).\(fraction)"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
