package import Foundation
package import Mutation

/// Builds an SDK that makes mistakes, and runs its contract once for each.
package struct MutationRun: Sendable {
    /// Why nothing can be said of the mistakes.
    package enum Obstacle: Error {
        /// The SDK does not build.
        case build(String)
        /// The contract fails although no mistake is made.
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
        untried = Set(list.mutants.map(\.name)).subtracting(tried.mutants.map(\.name))
        self.folder = folder
        self.equivalents = equivalents
        self.jobs = jobs
    }

    /// What becomes of each mistake.
    ///
    /// - Parameter progress: is told the number of mistakes that are done.
    package func score(_ progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> MutationScore {
        try await build()
        let limit = try await timeLimit()
        let verdicts = try await verdicts(within: limit, progress)
        let all = zip(list.mutants, verdicts).map { (mutant: $0, verdict: $1) }
        let equal = Set(
            all.compactMap { mutant, verdict in if case .equivalent = verdict { mutant.name } else { nil } }
        )
        let stale = equivalents.reasons.keys.filter { !equal.contains($0) && !untried.contains($0) }.sorted()
        return MutationScore(verdicts: all, stale: stale, unseen: list.unseen)
    }

    private func build() async throws {
        let command = Command(words: list.build, folder: folder)
        switch try await command.run(within: .seconds(1_800)) {
        case .exited(0, _): break
        case .exited(_, let output): throw Obstacle.build(output)
        case .crashed, .stopped: throw Obstacle.build("it did not come to an end")
        }
    }

    /// How long the contract may take: ten times what it takes without a mistake, and five seconds.
    private func timeLimit() async throws -> Duration {
        let start = ContinuousClock.now
        switch try await run(0, within: .seconds(600)) {
        case .exited(0, _): return (ContinuousClock.now - start) * 10 + .seconds(5)
        case .exited(_, let output): throw Obstacle.unsound(output)
        case .crashed, .stopped: throw Obstacle.unsound("it did not come to an end")
        }
    }

    private func run(_ number: Int, within limit: Duration) async throws -> Command.End {
        let command = Command(words: list.run, folder: folder)
        return try await command.run([MutantList.variable: "\(number)"], within: limit)
    }

    private func verdicts(
        within limit: Duration,
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
                group.addTask { (index, try await verdict(on: mutant, within: limit)) }
            }
            while done < list.mutants.count { try await take() }
            return verdicts
        }
    }

    private func verdict(on mutant: MutantList.Entry, within limit: Duration) async throws -> Verdict {
        switch try await run(mutant.number, within: limit) {
        case .exited(0, _): equivalents.reasons[mutant.name].map { .equivalent($0) } ?? .survived
        case .exited(1, let output): .killed(by: output.split(separator: "\n").first.map(String.init) ?? "")
        case .exited, .crashed, .stopped: .broken
        }
    }
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
