internal import Foundation

/// CPU microseconds that one run of `work` takes: the best median of several rounds, after a warm-up.
func microseconds(rounds: Int = 7, runs: Int = 200, _ work: () async throws -> Void) async rethrows -> Double {
    for _ in 0..<20 { try await work() }
    var figures: [Double] = []
    for _ in 0..<rounds {
        let start = processSeconds()
        for _ in 0..<runs { try await work() }
        figures.append((processSeconds() - start) / Double(runs) * 1_000_000)
    }
    return figures.sorted()[figures.count / 2]
}

/// The CPU time that this process has used, in seconds.
private func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
