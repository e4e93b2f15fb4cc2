import LoopbackServer
import Mock
import Testing

/// Faults come as often as they are asked for, and the same ones for the same seed.
struct FaultTests {
    private static let path = "/api/v1/agents/a/calls"

    private static func answers(_ faults: [FaultRate], seed: Int, count: Int = 400) async throws -> [WireAnswer] {
        var options = MockOptions()
        (options.faults, options.seed) = (faults, seed)
        let mock = try Served(spec: "talkover.yaml", options).mock
        let headers = [(name: "Authorization", value: "Bearer t")]
        var answers: [WireAnswer] = []
        for _ in 0..<count {
            answers.append(await mock.answer(ReceivedRequest(method: "GET", target: path, headers: headers)))
        }
        return answers
    }

    private static func kinds(_ answers: [WireAnswer]) -> [String] {
        answers.map { answer in
            switch answer {
            case .response(let response): "\(response.status)"
            case .truncated: "truncated"
            case .reset: "reset"
            }
        }
    }

    @Test("each fault has its share, and a seed repeats them")
    func shares() async throws {
        let rates = [("500", 0.25), ("reset", 0.25), ("truncate", 0.25)].compactMap { text, share in
            InjectedFault(text).map { FaultRate(share: share, fault: $0) }
        }
        let kinds = Self.kinds(try await Self.answers(rates, seed: 1))
        for kind in ["500", "reset", "truncated", "200"] {
            #expect((60...140).contains(kinds.count { $0 == kind }), "\(kind)")
        }
        #expect(Self.kinds(try await Self.answers(rates, seed: 1)) == kinds)
        #expect(Self.kinds(try await Self.answers(rates, seed: 2)) != kinds)
    }

    @Test("429 names a delay; a declared failure has its declared body")
    func bodies() async throws {
        let limit = try #require(InjectedFault("429")), crash = try #require(InjectedFault("500"))
        guard
            case .response(let limited)? = try await Self.answers([.init(share: 1, fault: limit)], seed: 0, count: 1)
                .first,
            case .response(let crashed)? = try await Self.answers([.init(share: 1, fault: crash)], seed: 0, count: 1)
                .first
        else { throw Served.NoResponse() }
        #expect(limited.header("Retry-After") == "1")
        #expect(crashed.object["success"] as? Bool == false)
    }

    @Test("a truncated answer announces more than it sends")
    func truncation() async throws {
        let fault = try #require(InjectedFault("truncate"))
        guard
            case .truncated(let response, let missing)? =
                try await Self.answers([.init(share: 1, fault: fault)], seed: 0, count: 1).first
        else { throw Served.NoResponse() }
        #expect(missing > 0 && missing < response.body.count)
    }

    @Test("what is no fault is refused", arguments: ["200", "600", "crash", ""])
    func nonsense(_ text: String) {
        #expect(InjectedFault(text) == nil)
    }
}
