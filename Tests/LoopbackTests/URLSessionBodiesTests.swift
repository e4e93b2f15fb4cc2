import Foundation
import Testing

@testable import SwiftSupport

/// Which answers are complete although fewer bytes came than were announced, and what becomes of one that nobody waits for.
@Suite struct URLSessionBodiesTests {
    private func answer(_ head: String, to method: SDK.HTTPMethod = .get) async throws -> SDK.HTTPResponse {
        let server = try LoopbackServer { _ in [.send(head + "\r\n"), .close] }
        defer { server.stop() }
        let request = SDK.HTTPRequest(operationID: "a", method: method, url: server.baseURL + "/")
        return try await SDK.URLSessionTransport().send(request)
    }

    @Test(arguments: [
        (SDK.HTTPMethod.head, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n"),
        (.get, "HTTP/1.1 204 No Content\r\n"), (.get, "HTTP/1.1 304 Not Modified\r\nContent-Length: 20\r\n"),
    ])
    func whatHasNoBodyIsComplete(method: SDK.HTTPMethod, head: String) async throws {
        let response = try await answer(head, to: method)
        #expect(response.body.isEmpty)
        #expect(head.contains(" \(response.status) "))
    }

    @Test func headersComeInTheOrderOfTheirNames() async throws {
        let response = try await answer("HTTP/1.1 200 OK\r\nX-B: 1\r\nX-C: 2\r\nX-A: 3\r\nContent-Length: 0\r\n")
        #expect(response.headers.fields.map(\.name).filter { $0.hasPrefix("X-") } == ["X-A", "X-B", "X-C"])
        #expect(response.headers["x-a"] == "3")
    }

    @Test(.timeLimit(.minutes(1)))
    func theTransferEndsWithTheTaskThatWaitsForIt() async throws {
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        let (gone, departure) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            arrival.finish()
            return [.silenceUntilGone { departure.finish() }]
        }
        defer { server.stop() }
        let request = SDK.HTTPRequest(operationID: "a", method: .get, url: server.baseURL + "/")
        let transport = SDK.URLSessionTransport()
        let task = Task { try await transport.send(request) }
        for await _ in arrived {}
        task.cancel()
        let error = await #expect(throws: SDK.TransportError.self) { try await task.value }
        #expect(error?.kind == .cancelled && error?.message == "the task was cancelled")
        for await _ in gone {}
    }

    @Test(.timeLimit(.minutes(1)))
    func theTransferOfABodyOverTheMarkEnds() async throws {
        let (gone, departure) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            [
                .send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 5000)),
                .silenceUntilGone { departure.finish() },
            ]
        }
        defer { server.stop() }
        let request = SDK.HTTPRequest(operationID: "a", method: .get, url: server.baseURL + "/")
        let transport = SDK.URLSessionTransport(largestBody: 4999)
        let error = await #expect(throws: SDK.TransportError.self) { try await transport.send(request) }
        #expect(error?.message == "the body has more than 4999 bytes")
        for await _ in gone {}
    }

    @Test func aTaskThatIsCancelledSendsNothing() async throws {
        let server = try LoopbackServer { _ in [.close] }
        defer { server.stop() }
        let request = SDK.HTTPRequest(operationID: "a", method: .get, url: server.baseURL + "/")
        let transport = SDK.URLSessionTransport()
        let (silence, _) = AsyncStream.makeStream(of: Never.self)
        let task = Task {
            for await _ in silence {}
            return try await transport.send(request)
        }
        task.cancel()
        let error = await #expect(throws: SDK.TransportError.self) { try await task.value }
        #expect(error?.kind == .cancelled)
        #expect(server.requests.isEmpty)
    }
}
