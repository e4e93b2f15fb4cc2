import Synchronization
import Testing
import Verification

@Suite("Nothing exercised is never green", .timeLimit(.minutes(1)))
struct VerdictTests {
    private func isUnverified(_ result: VerificationResult) -> Bool {
        if case .notVerified = result.verdict { true } else { false }
    }

    @Test("All calls are refused")
    func refused() async throws {
        let result = try await verified(ServedFleet(), level: .readOnly, key: "another")
        #expect(
            result.verdict == .notVerified(reason: "no call succeeded: answered with 401, answered with 404")
                || isUnverified(result)
        )
        #expect(try ReportFormat.text.text(of: result).contains("NOT VERIFIED"))
    }

    @Test("Nobody answers, at all or at the end")
    func unreachable() async throws {
        #expect(isUnverified(try await verified(DeadAPI())))
        #expect(isUnverified(try await verified(DeadAPI(alive: 2, fleet: try ServedFleet()), level: .readOnly)))
    }

    @Test("No operation can be called")
    func nothing() async throws {
        #expect(isUnverified(try await verified(ServedFleet(), key: nil)))
        let posts = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"
        #expect(
            try await verified(ServedFleet(), against: posts).verdict
                == .notVerified(reason: "no operation can be called")
        )
    }

    @Test("Only as many requests are made as are allowed")
    func bounded() async throws {
        let fleet = try ServedFleet()
        let result = try await verified(fleet, mostRequests: 2)
        #expect(fleet.requests.withLock { $0.count } == 2)
        #expect(result.verdict == .asDocumented)
        #expect(try ReportFormat.text.text(of: result).contains("--max-requests is reached"))
    }

    @Test("A run that is interrupted tells what it learnt, and is not green")
    func interrupted() async throws {
        let asked = Mutex(0)
        let fleet = try ServedFleet { _, answer in
            let count = asked.withLock { count in
                count += 1
                return count
            }
            if count == 2 { withUnsafeCurrentTask { $0?.cancel() } }
            return answer
        }
        let result = try await Task { try await verified(fleet) }.value
        #expect(asked.withLock { $0 } == 2)
        #expect(result.exchanges.count(where: \.isSuccess) == 2)
        #expect(result.evidence.operations.count == 2)
        #expect(isUnverified(result))
        #expect(try ReportFormat.text.text(of: result).contains("the run was interrupted"))
    }

    @Test("A server that is busy is asked again, and left alone if it insists")
    func busy() async throws {
        let once = Mutex(false)
        let fleet = try ServedFleet { _, answer in
            let isFirst = once.withLock { known in
                defer { known = true }
                return !known
            }
            return isFirst ? HTTPAnswer(status: 429, headers: [("Retry-After", "0")]) : answer
        }
        #expect(try await verified(fleet, level: .readOnly).verdict == .asDocumented)
        let always = try ServedFleet { _, _ in HTTPAnswer(status: 429, headers: [("retry-after", "86400")]) }
        #expect(isUnverified(try await verified(always)))
        #expect(always.requests.withLock { $0.count } == 1)
    }
}

/// An API that nobody reaches, after some requests.
final class DeadAPI: Transport {
    private let alive: Mutex<Int>
    private let fleet: ServedFleet?

    init(alive: Int = 0, fleet: ServedFleet? = nil) {
        self.alive = Mutex(alive)
        self.fleet = fleet
    }

    func answer(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPAnswer {
        let isAlive = alive.withLock { count in
            count -= 1
            return count >= 0
        }
        guard isAlive, let fleet else { throw .unreachable("nobody answers there") }
        return try await fleet.answer(request)
    }
}
