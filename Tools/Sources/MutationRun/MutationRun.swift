package import Foundation
package import Mutation

/// Builds an SDK that makes mistakes, and runs its checks for each until one tells it.
package struct MutationRun: Sendable {
    /// Why nothing can be said of the mistakes.
    package enum Obstacle: Error {
        /// The SDK does not build.
        case build(String)
        /// A check fails although no mistake is made.
        case unsound(String)
    }

    private let list: MutantList
    private let folder: URL
    private let equivalents: Equivalents
    private let jobs: Int
    private let untried: Set<String>

    /// A run of the mistakes of `list` in the SDK of a folder, so many at a time.
    ///
    /// - Parameter sample: how many are tried, spread evenly over all.
    package init(_ list: MutantList, in folder: URL, equivalents: Equivalents, jobs: Int, sample: Int = .max) {
        let tried = list.sample(sample)
        self.list = tried
        untried = Set(list.mutants.map(\.name) + list.untried).subtracting(tried.mutants.map(\.name))
        self.folder = folder
        self.equivalents = equivalents
        self.jobs = jobs
    }

    /// What becomes of each mistake.
    ///
    /// - Parameter progress: is told the number of mistakes that are done.
    package func score(_ progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> MutationScore {
        for check in list.checks { try await build(check) }
        let checks = try await timedChecks()
        let verdicts = try await verdicts(of: checks, progress)
        let all = zip(list.mutants, verdicts).map { (mutant: $0, verdict: $1) }
        let equal = Set(
            all.compactMap { mutant, verdict in if case .equivalent = verdict { mutant.name } else { nil } }
        )
        let stale = equivalents.reasons.keys.filter { !equal.contains($0) && !untried.contains($0) }.sorted()
        return MutationScore(checks: list.checks.map(\.name), verdicts: all, stale: stale, unseen: list.unseen)
    }

    private func build(_ check: MutantList.Check) async throws {
        let command = Command(words: check.build, folder: folder)
        switch try await command.run(within: .seconds(1_800)) {
        case .exited(0, _): break
        case .exited(_, let output): throw Obstacle.build(output)
        case .crashed, .stopped: throw Obstacle.build("it did not come to an end")
        }
    }

    /// The checks with how long each may take: ten times what it takes without a mistake, and five seconds.
    private func timedChecks() async throws -> [TimedCheck] {
        var checks: [TimedCheck] = []
        for check in list.checks {
            let start = ContinuousClock.now
            switch try await run(check, on: 0, within: .seconds(600)) {
            case .exited(0, _): break
            case .exited(_, let output): throw Obstacle.unsound("\(check.name): \(output)")
            case .crashed, .stopped: throw Obstacle.unsound("\(check.name): it did not come to an end")
            }
            checks.append(TimedCheck(check: check, limit: (ContinuousClock.now - start) * 10 + .seconds(5)))
        }
        return checks
    }

    private func run(_ check: MutantList.Check, on mutant: Int, within limit: Duration) async throws -> Command.End {
        let command = Command(words: check.run, folder: folder)
        return try await command.run([MutantList.variable: "\(mutant)"], within: limit)
    }

    private func verdicts(
        of checks: [TimedCheck],
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> [Verdict] {
        try await withThrowingTaskGroup(of: (Int, Verdict).self) { group in
            var verdicts = [Verdict](repeating: .survived, count: list.mutants.count)
            var done = 0
            func take() async throws {
                guard let (index, verdict) = try await group.next() else { return }
                verdicts[index] = verdict
                done += 1
                progress(done)
            }
            for (index, mutant) in list.mutants.enumerated() {
                if index >= jobs { try await take() }
                group.addTask { (index, try await verdict(of: checks, on: mutant)) }
            }
            while done < list.mutants.count { try await take() }
            return verdicts
        }
    }

    private func verdict(of checks: [TimedCheck], on mutant: MutantList.Entry) async throws -> Verdict {
        for check in checks {
            let name = check.check.name
            switch try await run(check.check, on: mutant.number, within: check.limit) {
            case .exited(0, _): continue
            case .exited(1, let output):
                return .killed(in: name, by: output.split(separator: "\n").first.map(String.init) ?? "")
            case .exited, .crashed, .stopped: return .broken(in: name)
            }
        }
        return equivalents.reasons[mutant.name].map { .equivalent($0) } ?? .survived
    }
}

/// A check, and how long it may take.
private struct TimedCheck: Sendable {
    let check: MutantList.Check
    let limit: Duration
}

extension MutantList {
    /// So many of the mistakes, spread evenly over all.
    fileprivate func sample(_ count: Int) -> MutantList {
        guard count < mutants.count else { return self }
        var list = self
        list.mutants = (0..<count).map { mutants[$0 * mutants.count / count] }
        return list
    }
}
