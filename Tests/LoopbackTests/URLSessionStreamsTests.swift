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
        let (stream, response) = try await core(server).stream(
            call,
            StreamedAnswer<SDK.ServerEvent<SDK.JSONValue>>.events(200)
        )
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
