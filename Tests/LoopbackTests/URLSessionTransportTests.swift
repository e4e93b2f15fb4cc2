import Foundation
import Testing

@testable import SwiftSupport

/// The real transport over real sockets: what a transport in memory cannot show.
@Suite struct URLSessionTransportTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"

    private func core(_ server: LoopbackServer, timeout: Duration = .seconds(60), retries: Int = 0) -> ClientCore {
        ClientCore(
            sdk: "Test/1.0",
            baseURL: server.baseURL + "/v/1/",
            credentials: [.bearer("token", "s3cret"), .apiKey("key", in: .header("X-Talq"), "s3cret")],
            options: SDK.ClientOptions(
                timeout: timeout,
                retries: SDK.RetryPolicy(limit: retries, firstDelay: .milliseconds(1))
            ),
            transport: .urlSession
        )
    }

    private func call(_ method: SDK.HTTPMethod = .get) -> APICall {
        let operation = APIOperation(
            id: "thing",
            method: method,
            path: "/things/{id}",
            security: [["token", "key"]]
        )
        var call = APICall(operation, SDK.CallOptions())
        call.arguments(id: "a/b c+d%2Fé..")
        return call
    }

    private func error(_ server: LoopbackServer, timeout: Duration = .seconds(60)) async -> SDK.ClientError? {
        await #expect(throws: SDK.ClientError.self) { try await core(server, timeout: timeout).send(call()) }
    }

    private func transportFault(_ error: SDK.ClientError?) -> SDK.TransportError.Kind? {
        guard case .transport(let failure) = error else { return nil }
        return failure.reason.kind
    }

    @Test func theRequestIsSentToTheByte() async throws {
        let server = try LoopbackServer { _ in [.send(Self.ok)] }
        defer { server.stop() }
        var call = call(.post)
        try call.query("search", "+1 &=é/?")
        try call.json(["a": "é"] as SDK.JSONValue)
        _ = try await core(server).send(call)
        let request = try #require(server.requests.first)
        let lines = request.components(separatedBy: "\r\n")
        #expect(lines[0] == "POST /v/1/things/a%2Fb%20c%2Bd%252F%C3%A9..?search=%2B1%20%26%3D%C3%A9%2F%3F HTTP/1.1")
        for line in ["Authorization: Bearer s3cret", "Accept: application/json", "Content-Type: application/json"] {
            #expect(lines.contains { $0.lowercased() == line.lowercased() })
        }
        #expect(lines.filter { $0.lowercased().hasPrefix("user-agent:") } == ["User-Agent: Test/1.0"])
        #expect(request.hasSuffix("\r\n\r\n{\"a\":\"é\"}"))
    }

    @Test func aRequestWithoutABodyHasNoType() async throws {
        let server = try LoopbackServer { _ in [.send(Self.ok)] }
        defer { server.stop() }
        _ = try await core(server).send(call())
        _ = try await core(server).send(call(.delete))
        for request in server.requests {
            #expect(!request.lowercased().contains("content-type:"))
            #expect(request.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func chunkedAnswersArePutTogether() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        let server = try LoopbackServer { _ in
            [.send(head + "1\r\n[\r\n"), .send("3\r\n1,2\r\n"), .send("1\r\n]\r\n0\r\n\r\n")]
        }
        defer { server.stop() }
        #expect(try await core(server).send(call()).0 == [1, 2])
    }

    @Test func compressedAnswersAreUnpacked() async throws {
        // `gzip -n` of [1,2]
        let packed: [UInt8] = [
            0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x8B, 0x36, 0xD4, 0x31, 0x8A, 0x05, 0, 0xBF, 0x50, 0x8B, 0x08, 5,
            0,
            0, 0,
        ]
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
        let server = try LoopbackServer { _ in
            [.send(head + "Content-Length: \(packed.count)\r\n\r\n"), .bytes(packed)]
        }
        defer { server.stop() }
        #expect(try await core(server).send(call()).0 == [1, 2])
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{}",
    ])
    func anAnswerThatEndsTooEarlyIsNoAnswer(bytes: String) async throws {
        let server = try LoopbackServer { _ in [.send(bytes), .close] }
        defer { server.stop() }
        #expect(transportFault(await error(server)) == .truncated)
    }

    @Test(arguments: [[LoopbackServer.Step.reset], [.close], [.send("HTTP/1.1 200"), .reset]])
    func aConnectionThatBreaksIsNoAnswer(steps: [LoopbackServer.Step]) async throws {
        let server = try LoopbackServer { _ in steps }
        defer { server.stop() }
        #expect(transportFault(await error(server)) == .connectionLost)
    }

    @Test func aConnectionThatIsRefusedCertainlyDidNotArrive() async throws {
        let server = try LoopbackServer { _ in [.close] }
        server.stop()
        #expect(transportFault(await error(server)) == .unreachable)
    }

    @Test func aBrokenConnectionIsTriedAgain() async throws {
        let counter = NSLock()
        nonisolated(unsafe) var count = 0
        let server = try LoopbackServer { _ in
            counter.withLock { count += 1 }
            return count == 1 ? [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), .close] : [.send(Self.ok)]
        }
        defer { server.stop() }
        let (_, info) = try await core(server, retries: 1).send(call())
        #expect(info.attempts == 2)
    }

    @Test(arguments: [
        [LoopbackServer.Step.silence], [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), .silence],
    ])
    func aSlowAnswerEndsWithTheTimeOfTheCall(steps: [LoopbackServer.Step]) async throws {
        let server = try LoopbackServer { _ in steps }
        defer { server.stop() }
        guard case .timedOut(let failure) = await error(server, timeout: .milliseconds(100)) else {
            return #expect(Bool(false))
        }
        #expect(failure.attempts == 1)
    }

    @Test func cancellingEndsACallAtOnce() async throws {
        let (arrived, signal) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            signal.finish()
            return [.silence]
        }
        defer { server.stop() }
        let core = core(server)
        let call = call()
        let task = Task { try await core.send(call) }
        for await _ in arrived {}
        task.cancel()
        let error = await #expect(throws: SDK.ClientError.self) { try await task.value }
        guard case .cancelled = error else { return #expect(Bool(false)) }
    }

    @Test func bodiesOverTheMarkAreGivenUp() async throws {
        let server = try LoopbackServer { _ in
            [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 5000)), .close]
        }
        defer { server.stop() }
        let transport = SDK.URLSessionTransport(largestBody: 4999)
        let request = SDK.HTTPRequest(operationID: "a", method: .get, url: server.baseURL + "/")
        let error = await #expect(throws: SDK.TransportError.self) { try await transport.send(request) }
        #expect(error?.kind == .tooLarge)
        #expect(try await SDK.URLSessionTransport(largestBody: 5000).send(request).body.count == 5000)
    }

    @Test func secretsStayWithTheirOrigin() async throws {
        let other = try LoopbackServer { head in
            head.hasPrefix("GET /there") ? [.send(Self.redirect(to: "/final"))] : [.send(Self.ok)]
        }
        defer { other.stop() }
        let server = try LoopbackServer { _ in [.send(Self.redirect(to: other.baseURL + "/there"))] }
        defer { server.stop() }
        _ = try await core(server).send(call())
        #expect(server.requests.count == 1 && other.requests.count == 2)
        #expect(other.requests.allSatisfy { !$0.contains("s3cret") && $0.lowercased().contains("accept:") })
    }

    @Test func aRedirectWithinTheOriginKeepsThem() async throws {
        let server = try LoopbackServer { head in
            head.hasPrefix("GET /final") ? [.send(Self.ok)] : [.send(Self.redirect(to: "/final"))]
        }
        defer { server.stop() }
        _ = try await core(server).send(call())
        #expect(server.requests.count == 2)
        #expect(server.requests.last?.contains("Bearer s3cret") == true)
    }

    @Test(arguments: [SDK.HTTPMethod.post, .put, .delete, .patch])
    func onlyReadingFollowsRedirects(method: SDK.HTTPMethod) async throws {
        let server = try LoopbackServer { _ in [.send(Self.redirect(to: "/final"))] }
        defer { server.stop() }
        let error = await #expect(throws: SDK.ClientError.self) { try await core(server).send(call(method)) }
        #expect(error?.response?.status == 307)
        #expect(server.requests.count == 1)
    }

    @Test func aRedirectThatLeadsNowhereIsTheAnswer() async throws {
        let server = try LoopbackServer { _ in [.send("HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\n{}")] }
        defer { server.stop() }
        #expect(await error(server)?.response?.status == 302)
    }

    @Test func redirectsInACircleEnd() async throws {
        let server = try LoopbackServer { _ in [.send(Self.redirect(to: "/again"))] }
        defer { server.stop() }
        #expect(await error(server)?.response?.status == 307)
        #expect(server.requests.count == 6)
    }

    @Test func cookiesAreNotKept() async throws {
        let server = try LoopbackServer { _ in
            [
                .send(
                    "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                )
            ]
        }
        defer { server.stop() }
        let (_, info) = try await core(server).send(call())
        _ = try await core(server).send(call())
        #expect(info.headers["set-cookie"] == "a=b")
        #expect(server.requests.allSatisfy { !$0.lowercased().contains("cookie:") })
    }

    private static func redirect(to location: String) -> String {
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n"
    }
}

extension APICall {
    fileprivate mutating func arguments(id: String) {
        do { try path("id", id) } catch { Issue.record(error) }
    }
}

extension ClientCore {
    /// Makes a call that answers with any JSON.
    fileprivate func send(_ call: APICall) async throws(SDK.ClientError) -> (SDK.JSONValue, SDK.ResponseInfo) {
        try await send(call, .json(200))
    }
}
