import Foundation
import Testing

@testable import SwiftSupport

/// Answers of the real transport that are read while they come.
@Suite struct URLSessionStreamsTests {
    private static let events = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    private func core(_ server: LoopbackServer) -> ClientCore {
        ClientCore(
            sdk: "Test/1.0",
            baseURL: server.baseURL,
            credentials: [],
            options: SDK.ClientOptions(retries: .never),
            transport: .urlSession
        )
    }

    private let call = APICall(APIOperation(id: "thing", method: .get, path: "/thing"), SDK.CallOptions())

    @Test func anEventIsHandedOutWhileTheServerIsSilent() async throws {
        let server = try LoopbackServer { _ in
            [.send(Self.events), .send("data: {\"a\":"), .send("1}\r\n\r\n"), .silence]
        }
        defer { server.stop() }
        let (stream, response) = try await core(server).stream(call, Self.jsonEvents)
        var events = stream.makeAsyncIterator()
        #expect(try await events.next()?.data == ["a": 1])
        #expect(response.status == 200)
    }

    @Test func bytesGoIntoAFileAsTheyCome() async throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: \(bytes.count)\r\n\r\n"
        let server = try LoopbackServer { _ in
            [.send(head), .bytes(Array(bytes[..<100_000])), .bytes(Array(bytes[100_000...]))]
        }
        defer { server.stop() }
        let (stream, _) = try await core(server).download(call, .bytes(200, "image/png"))
        let file = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try await stream.write(to: file)
        #expect(try Data(contentsOf: file) == Data(bytes))
    }

    @Test func bytesThatEndTooEarlyAreAnError() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 10\r\n\r\n"
        let server = try LoopbackServer { _ in [.send(head + "12345"), .close] }
        defer { server.stop() }
        let (stream, _) = try await core(server).download(call, .bytes(200, "image/png"))
        let error = await #expect(throws: SDK.ClientError.self) { try await stream.collected() }
        guard case .transport(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect([.truncated, .connectionLost].contains(failure.reason.kind))
    }

    private static let jsonEvents = StreamedAnswer<SDK.ServerEvent<SDK.JSONValue>>.events(200)

    /// Answers whose end is told in each way: by the connection, by chunks, by the length.
    private static let beginnings = [
        "", "Transfer-Encoding: chunked\r\n", "Content-Length: 1000\r\n",
    ].map { field in
        let event = field.hasPrefix("T") ? "9\r\ndata: 1\n\n\r\n" : "data: 1\n\n"
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + field + "\r\n" + event
    }

    /// How reading all events ends; `began` is called with the first.
    private func end(_ core: ClientCore, began: @Sendable () -> Void) async -> Result<Int, SDK.ClientError> {
        do throws(SDK.ClientError) {
            var count = 0
            let (stream, _) = try await core.stream(call, Self.jsonEvents)
            var events = stream.makeAsyncIterator()
            while try await events.next() != nil {
                count += 1
                began()
            }
            return .success(count)
        } catch {
            return .failure(error)
        }
    }

    @Test("A stream whose reader is cancelled never looks complete", arguments: 0..<3)
    func cancelled(framing: Int) async throws {
        let server = try LoopbackServer { _ in [.send(Self.beginnings[framing]), .silence] }
        defer { server.stop() }
        let core = core(server)
        // Many at once: a transfer that ends while it is cancelled has to be met.
        await withTaskGroup { readers in
            for _ in 0..<32 {
                readers.addTask {
                    let (began, signal) = AsyncStream.makeStream(of: Void.self)
                    let reader = Task {
                        defer { signal.finish() }
                        return await end(core) { signal.finish() }
                    }
                    for await _ in began {}
                    reader.cancel()
                    guard case .failure(.cancelled) = await reader.value else {
                        Issue.record("\(await reader.value)")
                        return
                    }
                }
            }
        }
    }

    @Test("A stream that is cut never looks complete, when it is cancelled meanwhile or not", arguments: 0..<3)
    func cut(framing: Int) async throws {
        let server = try LoopbackServer { _ in [.send(Self.beginnings[framing]), .reset] }
        defer { server.stop() }
        let core = core(server)
        await withTaskGroup { readers in
            for number in 0..<32 {
                readers.addTask {
                    let reader = Task { await end(core) {} }
                    if number.isMultiple(of: 2) { reader.cancel() }
                    guard case .failure = await reader.value else {
                        Issue.record("\(await reader.value)")
                        return
                    }
                }
            }
        }
    }

    @Test("Whoever leaves a stream ends its transfer", .timeLimit(.minutes(1)), arguments: 0..<3)
    func left(framing: Int) async throws {
        let (gone, signal) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            [.send(Self.beginnings[framing]), .silenceUntilGone { signal.finish() }]
        }
        defer { server.stop() }
        #expect(try await first(core(server))?.data == 1)
        for await _ in gone {}
    }

    private func first(_ core: ClientCore) async throws -> SDK.ServerEvent<SDK.JSONValue>? {
        for try await event in try await core.stream(call, Self.jsonEvents).0 { return event }
        return nil
    }

    @Test("An answer that is refused by its head ends its transfer", .timeLimit(.minutes(1)))
    func refused() async throws {
        let (gone, signal) = AsyncStream.makeStream(of: Void.self)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
        let server = try LoopbackServer { _ in [.send(head), .silenceUntilGone { signal.finish() }] }
        defer { server.stop() }
        await #expect(throws: SDK.ClientError.self) { try await core(server).stream(call, Self.jsonEvents) }
        for await _ in gone {}
    }

    @Test func aStatusThatIsNoSuccessIsReadAsAlways() async throws {
        let server = try LoopbackServer { _ in
            [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone")]
        }
        defer { server.stop() }
        let error = await #expect(throws: SDK.ClientError.self) {
            try await core(server).download(call, .bytes(200, "image/png"))
        }
        guard case .undeclaredStatus(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.rawBody == Data("none".utf8))
    }
}
