import Foundation
import Testing

@testable import SwiftSupport

@Suite("Streams of items")
struct ItemStreamTests {
    /// A transport that gives its pieces one by one.
    private struct Pieces: SDK.StreamingTransport {
        var status = 200
        var contentType = "text/event-stream"
        var pieces: [String] = []
        var failure: SDK.TransportError?
        /// Whether nothing ends the body.
        var isOpen = false
        /// Whether the caller cancels the call as soon as the answer is there.
        var cancels = false

        var answersAtOnce: Bool { true }

        func send(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse {
            throw SDK.TransportError(.other, "only streams are expected")
        }

        func stream(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.StreamedResponse {
            let (body, continuation) = AsyncThrowingStream<Data, any Error>.makeStream()
            for piece in pieces { continuation.yield(Data(piece.utf8)) }
            if !isOpen { continuation.finish(throwing: failure) }
            if cancels { withUnsafeCurrentTask { $0?.cancel() } }
            return SDK.StreamedResponse(status: status, headers: ["Content-Type": contentType], body: body)
        }
    }

    private func core(_ transport: any SDK.Transport, middleware: [any SDK.Middleware] = []) -> ClientCore {
        ClientCore(
            sdk: "Test/1",
            baseURL: "https://api.test",
            credentials: [],
            options: SDK.ClientOptions(retries: .never, middleware: middleware),
            transport: transport
        )
    }

    private let call = APICall(APIOperation(id: "chat", method: .get, path: "/chat"), SDK.CallOptions())

    @Test("Events come with their data as values; [DONE] is none")
    func events() async throws {
        let transport = Pieces(pieces: ["data: 1\nid: a\n", "\ndata: 2\n\nda", "ta: [DONE]\n\n"])
        let success = StreamedAnswer<SDK.ServerEvent<Int>>.events(200)
        let (stream, response) = try await core(transport).stream(call, success)
        var found: [SDK.ServerEvent<Int>] = []
        for try await event in stream { found.append(event) }
        #expect(found.map(\.data) == [1, 2])
        #expect(found.first?.id == "a")
        #expect(response.status == 200)
    }

    @Test("A transport that cannot stream gives the same items, all at once")
    func buffered() async throws {
        let answer = SDK.HTTPResponse(
            status: 200,
            headers: ["Content-Type": "application/x-ndjson"],
            body: Data("1\n2\n".utf8)
        )
        let transport = SDK.InMemoryTransport(answers: [.response(answer)])
        let (stream, _) = try await core(transport).stream(call, StreamedAnswer<Int>.lines(200))
        var found: [Int] = []
        for try await item in stream { found.append(item) }
        #expect(found == [1, 2])
    }

    @Test("An error is an error of the call, whatever its body")
    func rejected() async {
        let transport = Pieces(status: 503, contentType: "text/plain", pieces: ["no"])
        await #expect(throws: SDK.ClientError.self) {
            try await core(transport).stream(call, StreamedAnswer<Int>.lines(200))
        }
        let html = Pieces(contentType: "text/html", pieces: ["<p>"])
        await #expect(throws: SDK.ClientError.self) {
            try await core(html).stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        }
    }

    @Test("What is no value ends the loop with its path; a broken connection with its reason")
    func broken() async throws {
        let (first, _) = try await core(Pieces(pieces: ["data: 1\n\ndata: x\n\ndata: 3\n\n"]))
            .stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        var items = first.makeAsyncIterator()
        #expect(try await items.next()?.data == 1)
        await #expect(throws: SDK.ClientError.self) { try await items.next() }
        #expect(try await items.next() == nil)

        let lost = SDK.TransportError(.truncated, "gone")
        let (second, _) = try await core(Pieces(pieces: ["data: 1\n\n"], failure: lost))
            .stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        var others = second.makeAsyncIterator()
        #expect(try await others.next()?.data == 1)
        do {
            _ = try await others.next()
            Issue.record("the connection was lost")
        } catch {
            guard case .transport(let failure) = error else { throw error }
            #expect(failure.reason.kind == .truncated)
        }
    }

    @Test("Middleware sees the request and the head of the answer")
    func middleware() async throws {
        struct Marking: SDK.Middleware {
            func send(
                _ request: SDK.HTTPRequest,
                next: @Sendable (SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse
            ) async throws(SDK.TransportError) -> SDK.HTTPResponse {
                var response = try await next(request)
                response.headers["X-Seen"] = "\(response.body.count)"
                return response
            }
        }
        let (stream, response) = try await core(Pieces(pieces: ["data: 1\n\n"]), middleware: [Marking()])
            .stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        #expect(response.headers["X-Seen"] == "0")
        var items = stream.makeAsyncIterator()
        #expect(try await items.next()?.data == 1)
    }

    @Test("Bytes come in pieces, or into a file")
    func bytes() async throws {
        let transport = Pieces(contentType: "image/png", pieces: ["ab", "c"])
        let (pieces, _) = try await core(transport).download(call, .bytes(200))
        #expect(try await pieces.collected() == Data("abc".utf8))
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID())")
        defer { try? FileManager.default.removeItem(at: url) }
        let (again, _) = try await core(transport).download(call, .bytes(200))
        try await again.write(to: url)
        #expect(try Data(contentsOf: url) == Data("abc".utf8))
    }

    @Test("Whoever reads on after a reader who was cancelled is told, in each kind of stream")
    func cancelledReaders() async throws {
        let core = core(Pieces(pieces: ["data: 1\n\n"], isOpen: true))
        let (items, _) = try await core.stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        let first = Task {
            var events = items.makeAsyncIterator()
            #expect(try await events.next()?.data == 1)
            withUnsafeCurrentTask { $0?.cancel() }
            return try await events.next()
        }
        await #expect(throws: SDK.ClientError.self) { try await first.value }
        var others = items.makeAsyncIterator()
        await #expect(throws: SDK.ClientError.self) { try await others.next() }

        let lost = Pieces(contentType: "image/png", pieces: ["a"], failure: SDK.TransportError(.truncated, "gone"))
        let (bytes, _) = try await self.core(lost).download(call, .bytes(200))
        for _ in 0..<2 {
            let error = await #expect(throws: SDK.ClientError.self) { try await bytes.collected() }
            guard case .transport? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("An error whose body is cut by the caller is cancelled, and no answer")
    func cancelledError() async {
        let transport = Pieces(status: 503, contentType: "text/plain", pieces: ["n"], isOpen: true, cancels: true)
        let error = await #expect(throws: SDK.ClientError.self) {
            try await Task { try await core(transport).stream(call, StreamedAnswer<Int>.lines(200)) }.value
        }
        guard case .cancelled? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("An answer that middleware gives instead of the network is a stream as well")
    func answeredByMiddleware() async throws {
        struct Answering: SDK.Middleware {
            func send(
                _ request: SDK.HTTPRequest,
                next: @Sendable (SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse
            ) async throws(SDK.TransportError) -> SDK.HTTPResponse {
                SDK.HTTPResponse(
                    status: 200,
                    headers: ["Content-Type": "text/event-stream"],
                    body: Data("data: 7\n\n".utf8)
                )
            }
        }
        let (stream, _) = try await core(Pieces(), middleware: [Answering()])
            .stream(call, StreamedAnswer<SDK.ServerEvent<Int>>.events(200))
        var items = stream.makeAsyncIterator()
        #expect(try await items.next()?.data == 7)
        #expect(try await items.next() == nil)
    }
}
