import Foundation
import Testing

@testable import SwiftSupport

@Suite struct CallAttemptsTests {
    private static let lost = SDK.TransportError(.connectionLost, "lost")
    private let clock = FakeClock(patience: .seconds(60))

    private func answer(_ status: Int, _ headers: SDK.HTTPHeaders = [:]) -> SDK.Answer {
        .status(status, json: "{}", headers: headers)
    }

    @Test func aCallIsTriedThreeTimes() async throws {
        let transport = SDK.InMemoryTransport(answers: [answer(500), .failure(Self.lost), answer(200)])
        let (_, info) = try await ClientCore.test(transport, clock: clock).send(.test())
        #expect(info.attempts == 3)
        #expect(clock.waits == [.seconds(0.5), .seconds(1)])
    }

    @Test func theLastAnswerIsTheErrorOfTheCall() async {
        let transport = SDK.InMemoryTransport(answers: [answer(503)])
        let core = ClientCore.test(transport, clock: clock)
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(.test()) }
        #expect(kind(error) == "undeclaredStatus 503")
        #expect(error?.response?.attempts == 3)
        #expect(await transport.requests.count == 3)
    }

    @Test func aCallMayBeTriedLessOften() async {
        let transport = SDK.InMemoryTransport(answers: [.failure(Self.lost)])
        let core = ClientCore.test(transport, clock: clock)
        let call = APICall.test(.test(), SDK.CallOptions(retryLimit: 0))
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(call) }
        #expect(kind(error) == "transport")
        #expect(await transport.requests.count == 1)
    }

    @Test func theServersWaitIsHonoured() async throws {
        let transport = SDK.InMemoryTransport(answers: [answer(429, ["Retry-After": "17"]), answer(200)])
        _ = try await ClientCore.test(transport, clock: clock).send(.test(.test(.post)))
        #expect(clock.waits == [.seconds(17)])
    }

    @Test(arguments: [SDK.HTTPMethod.post, .patch])
    func whatIsNotIdempotentIsSentOnce(method: SDK.HTTPMethod) async {
        for failure in [answer(500), answer(429), .failure(Self.lost)] {
            let transport = SDK.InMemoryTransport(answers: [failure])
            let core = ClientCore.test(transport, clock: clock)
            await #expect(throws: SDK.ClientError.self) { try await core.send(.test(.test(method))) }
            #expect(await transport.requests.count == 1)
        }
    }

    @Test func allAttemptsAreEqualAndHaveOneKey() async throws {
        let transport = SDK.InMemoryTransport(answers: [answer(500), .failure(Self.lost), answer(200)])
        var call = APICall.test(.test(.post, idempotencyKey: "Idempotency-Key"))
        try call.json(["a": 1] as SDK.JSONValue)
        _ = try await ClientCore.test(transport, clock: clock).send(call)
        let requests = await transport.requests
        #expect(Set(requests.map { $0.headers["Idempotency-Key"] }).count == 1)
        #expect(requests.count == 3 && requests.allSatisfy { $0.body == requests[0].body && $0.url == requests[0].url })
    }

    @Test func eachAttemptAsksForItsCredential() async throws {
        let counter = Counter()
        let transport = SDK.InMemoryTransport(answers: [answer(500), answer(200)])
        let credential = SDK.Credential.bearer("s", provider: { "\(await counter.next())" })
        let core = ClientCore.test(transport, credentials: [credential], clock: clock)
        _ = try await core.send(.test(.test(security: [["s"]])))
        #expect(await transport.requests.map { $0.headers["Authorization"] } == ["Bearer 1", "Bearer 2"])
    }

    @Test func middlewareSeesEachAttemptFromOutsideIn() async throws {
        struct Tracing: SDK.Middleware {
            let name: String
            let trace: Recorder<String>

            func send(
                _ request: SDK.HTTPRequest,
                next: @Sendable (SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse
            ) async throws(SDK.TransportError) -> SDK.HTTPResponse {
                trace.record("\(name) out")
                var request = request
                request.headers.append("X-Trace", name)
                let response = try await next(request)
                trace.record("\(name) back \(response.status)")
                return response
            }
        }
        let trace = Recorder<String>()
        let transport = SDK.InMemoryTransport(answers: [answer(500), answer(200)])
        let middleware = ["a", "b"].map { Tracing(name: $0, trace: trace) }
        let core = ClientCore.test(
            transport,
            options: SDK.ClientOptions(timeout: .seconds(3600), middleware: middleware),
            clock: clock
        )
        _ = try await core.send(.test())
        #expect(
            trace.items == [
                "a out", "b out", "b back 500", "a back 500", "a out", "b out", "b back 200", "a back 200",
            ]
        )
        #expect(await transport.requests.map { $0.headers["X-Trace"] } == ["a, b", "a, b"])
    }

    @Test func observersSeeEachAttemptAndNoSecret() async throws {
        let reports = Recorder<SDK.AttemptReport>()
        let transport = SDK.InMemoryTransport(answers: [
            answer(503, ["X-Request-ID": "r1"]), .failure(Self.lost), answer(200),
        ])
        let core = ClientCore.test(
            transport,
            credentials: [.apiKey("s", in: .query("key"), "s3cret"), .bearer("t", "s3cret")],
            options: SDK.ClientOptions(timeout: .seconds(3600), observer: reports.record),
            clock: clock
        )
        let call = APICall.test(.test(security: [["s", "t"]]), SDK.CallOptions(observer: reports.record))
        _ = try await core.send(call)
        let lines = reports.items.map(\.description)
        #expect(lines.count == 6)
        #expect(
            lines[0] == "thing, attempt 1: GET https://api.test/things: status 503, request r1, again in 0.5 seconds"
        )
        #expect(lines[2].contains("lost"))
        #expect(reports.items.last?.retryDelay == nil)
        #expect(!reports.items.contains { String(reflecting: $0).contains("s3cret") })
    }

    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
    func oneObserverIsEnough(hasClient: Bool, hasCall: Bool) async throws {
        let (client, call) = (Recorder<SDK.AttemptReport>(), Recorder<SDK.AttemptReport>())
        let core = ClientCore.test(
            SDK.InMemoryTransport(answers: [answer(200)]),
            options: SDK.ClientOptions(timeout: .seconds(3600), observer: hasClient ? client.record : nil),
            clock: clock
        )
        _ = try await core.send(.test(.test(), SDK.CallOptions(observer: hasCall ? call.record : nil)))
        #expect(client.items.count == (hasClient ? 1 : 0) && call.items.count == (hasCall ? 1 : 0))
    }

    @Test func theTimeOfACallIncludesItsRetries() async {
        let clock = FakeClock(patience: .seconds(0.6))
        let transport = ScriptedTransport { _, _ throws(SDK.TransportError) in
            clock.advance(by: .seconds(1799.35))
            throw Self.lost
        }
        let core = ClientCore.test(transport, clock: clock)
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(.test()) }
        #expect(kind(error) == "transport")
        #expect(error?.description == "No answer after 2 attempts: lost.")
        #expect(clock.waits == [.seconds(0.5)])
    }

    @Test func aWaitThatWouldOutlastTheCallIsNotBegun() async {
        let transport = SDK.InMemoryTransport(answers: [answer(503, ["Retry-After": "30"])])
        let core = ClientCore.test(transport, clock: FakeClock(patience: .zero))
        let call = APICall.test(.test(), SDK.CallOptions(timeout: .seconds(20)))
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(call) }
        #expect(kind(error) == "undeclaredStatus 503")
        #expect(await transport.requests.count == 1)
    }

    @Test func aSlowAnswerTimesOutAndIsNotTriedAgain() async {
        let transport = ScriptedTransport { _, _ throws(SDK.TransportError) in
            await untilCancelled()
            throw SDK.TransportError(.cancelled, "cancelled")
        }
        let core = ClientCore.test(transport, options: SDK.ClientOptions(), clock: clock)
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(.test()) }
        #expect(kind(error) == "timedOut")
        #expect(error?.description == "No answer within 60.0 seconds, in 1 attempt.")
        #expect(await transport.requests == 1)
    }

    @Test func aTransportIsToldTheTimeThatIsLeft() async throws {
        let clock = clock
        let times = Recorder<Duration>()
        let transport = ScriptedTransport { request, number throws(SDK.TransportError) in
            times.record(request.timeout)
            clock.advance(by: .seconds(10))
            return SDK.HTTPResponse(status: number == 1 ? 500 : 200, body: .init("{}".utf8))
        }
        _ = try await ClientCore.test(transport, clock: clock).send(.test())
        #expect(times.items == [.seconds(3600), .seconds(3589.5)])
    }

    @Test(arguments: [Duration.zero, .seconds(-1)])
    func withoutTimeNothingIsSent(timeout: Duration) async {
        let transport = SDK.InMemoryTransport(answers: [answer(200)])
        let core = ClientCore.test(transport, clock: clock)
        let call = APICall.test(.test(), SDK.CallOptions(timeout: timeout))
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(call) }
        #expect(kind(error) == "timedOut")
        #expect(await transport.requests.isEmpty)
    }

    @Test func noTimeoutIsTooLong() async throws {
        let transport = SDK.InMemoryTransport(answers: [answer(200)])
        let options = SDK.ClientOptions(timeout: .seconds(Int64.max))
        _ = try await ClientCore.test(transport, options: options, clock: ContinuousClock()).send(.test())
    }

    @Test func cancellingEndsACallThatIsUnderWay() async {
        let (sent, signal) = AsyncStream.makeStream(of: Void.self)
        let transport = ScriptedTransport { _, _ throws(SDK.TransportError) in
            signal.finish()
            await untilCancelled()
            throw Self.lost
        }
        await expectCancellation(transport, clock: clock, after: sent)
        #expect(await transport.requests == 1)
    }

    @Test func cancellingEndsACallThatWaitsToTryAgain() async {
        let (failed, signal) = AsyncStream.makeStream(of: Void.self)
        let transport = ScriptedTransport { _, _ throws(SDK.TransportError) in
            signal.finish()
            throw Self.lost
        }
        await expectCancellation(transport, clock: FakeClock(patience: .zero), after: failed)
        #expect(await transport.requests == 1)
    }

    @Test func aCancelledTaskSendsNothing() async {
        let (never, signal) = AsyncStream.makeStream(of: Void.self)
        signal.finish()
        let transport = ScriptedTransport { _, _ throws(SDK.TransportError) in throw Self.lost }
        let core = ClientCore.test(transport, clock: clock)
        let task = Task {
            await untilCancelled()
            return try await core.send(.test())
        }
        for await _ in never {}
        task.cancel()
        let error = await #expect(throws: SDK.ClientError.self) { try await task.value }
        #expect(kind(error) == "cancelled")
        #expect(await transport.requests == 0)
    }

    private func expectCancellation(
        _ transport: ScriptedTransport,
        clock: FakeClock,
        after signal: AsyncStream<Void>
    ) async {
        let core = ClientCore.test(transport, clock: clock)
        let task = Task { try await core.send(.test()) }
        for await _ in signal {}
        task.cancel()
        let error = await #expect(throws: SDK.ClientError.self) { try await task.value }
        #expect(kind(error) == "cancelled")
    }
}
