/// Holds the testees of a job to its contract, all side by side.
package struct ConformanceRun: Sendable {
    private let job: ConformanceJob
    private let onSettled: @Sendable () async -> Void

    /// A run of a job, which tells when another vector has its verdict.
    package init(_ job: ConformanceJob, onSettled: @escaping @Sendable () async -> Void = {}) {
        self.job = job
        self.onSettled = onSettled
    }

    /// Runs all; throws only where no process can be started and no server opened at all.
    package func result() async throws -> ConformanceResult {
        let vectors = job.vectors
        let check = job.validatesProtocol ? ProtocolCheck() : nil
        let testees = try await withThrowingTaskGroup(of: (Int, TesteeResult).self) { group in
            for (position, testee) in job.testees.enumerated() {
                group.addTask { (position, try await result(of: testee, vectors, check)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        return ConformanceResult(
            api: job.contract.file.api,
            operations: job.contract.operations.filter { id in vectors.contains { $0.operation == id } },
            testees: testees.sorted { $0.0 < $1.0 }.map(\.1),
            problems: problems(among: vectors)
        )
    }

    private func result(
        of testee: Testee,
        _ vectors: [ContractVector],
        _ check: ProtocolCheck?
    ) async throws -> TesteeResult {
        let start = ContinuousClock.now
        let work = Workload(
            vectors,
            credentials: job.contract.file.credentials,
            losing: job.limits.losses,
            onSettled: onSettled
        )
        let session = TesteeSession(testee: testee, work: work, limits: job.limits, check: check)
        try await withThrowingTaskGroup(of: Void.self) { lanes in
            for _ in 0..<min(job.processes, max(vectors.count, 1)) {
                lanes.addTask { try await session.runAll(atOnce: .max) }
            }
            try await lanes.waitForAll()
        }
        // What was underway when the testee was lost is tried again, one vector at a time, to find out which it was.
        await work.bringBackSuspects()
        try await session.runAll(atOnce: 1)
        var results: [VectorResult] = []
        for vector in vectors {
            let verdict = await work.verdict(on: vector)
            let isKnown = job.knownFailures.contain(vector.id, of: testee.name)
            results.append(VectorResult(vector: vector, verdict: isKnown ? verdict.ofKnownFailure : verdict))
        }
        let introduction = await work.introduction
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        var result = TesteeResult(
            name: testee.name,
            introduction: introduction,
            problems: await work.problems,
            vectors: results,
            seconds: seconds
        )
        result.problems += problems(of: introduction) + (result.tally.run == 0 ? ["nothing was run"] : [])
        return result
    }

    private func problems(of introduction: Introduction?) -> [String] {
        let strangers = introduction?.operations.subtracting(job.contract.operations).sorted() ?? []
        return strangers.map { "it offers \($0), of which the contract knows nothing" }
    }

    private func problems(among vectors: [ContractVector]) -> [String] {
        let ids = job.contract.file.vectors.map(\.id)
        let idle = job.knownFailures.idle(among: ids, of: job.testees.map(\.name))
        return idle.map { "the list of known failures names nothing by \($0): remove it from the list" }
    }
}
