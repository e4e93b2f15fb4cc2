internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// Hands out answers of `URLSession` while they come. A reader who is so slow that thousands of pieces wait for it loses
/// the stream: on Linux a session cannot be made to wait.
nonisolated struct URLSessionStreams: SDK.StreamingTransport {
    /// The transport whose session carries the requests.
    let transport: SDK.URLSessionTransport

    func send(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse {
        try await transport.send(request)
    }

    func stream(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.StreamedResponse {
        var message = try URLRequest(request)
        message.timeoutInterval = 1_000_000_000
        let (pieces, piece) = AsyncThrowingStream<Data, any Error>.makeStream(bufferingPolicy: .bufferingOldest(4096))
        let exchange = URLSessionStream(request, piece)
        let session = URLSession(
            configuration: transport.session.configuration,
            delegate: exchange,
            delegateQueue: nil
        )
        defer { session.finishTasksAndInvalidate() }
        let head = try await exchange.head(of: session.dataTask(with: message))
        return SDK.StreamedResponse(status: head.statusCode, headers: SDK.HTTPHeaders(head), body: pieces)
    }
}

/// One answer that is handed out while it comes. It must not hold the pieces themselves: whoever drops them cancels the
/// transfer, and the session holds this.
nonisolated private final class URLSessionStream: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private typealias Head = Result<HTTPURLResponse, SDK.TransportError>

    private let request: SDK.HTTPRequest
    private let heads: AsyncStream<Head>
    private let head: AsyncStream<Head>.Continuation
    private let piece: AsyncThrowingStream<Data, any Error>.Continuation
    // The callbacks of a session come one after the other.
    private var hasHead = false
    private var announced: Int?
    private var received = 0
    private var redirects = 0

    init(_ request: SDK.HTTPRequest, _ piece: AsyncThrowingStream<Data, any Error>.Continuation) {
        self.request = request
        self.piece = piece
        (heads, head) = AsyncStream.makeStream()
    }

    /// Starts the task and waits for the head; from then on the body has the task's life in its hands.
    func head(of task: URLSessionTask) async throws(SDK.TransportError) -> HTTPURLResponse {
        if !Task.isCancelled { task.resume() }
        for await result in heads {
            let head = try result.get()
            // On Linux, cancelling waits for the session's own queue, where the body may be dropped: never wait there.
            piece.onTermination = { _ in DispatchQueue.global().async { task.cancel() } }
            return head
        }
        task.cancel()
        throw SDK.TransportError(.cancelled, "the task was cancelled")
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let response = response as? HTTPURLResponse {
            let isPacked = response.value(forHTTPHeaderField: "Content-Encoding") != nil
            announced = isPacked ? nil : response.value(forHTTPHeaderField: "Content-Length").flatMap { Int($0) }
            hasHead = true
            head.yield(.success(response))
        } else {
            head.yield(.failure(SDK.TransportError(.other, "the answer is not HTTP")))
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        received += data.count
        guard case .dropped = piece.yield(data) else { return }
        piece.finish(throwing: SDK.TransportError(.tooLarge, "the body comes faster than it is read"))
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error {
            let failure = SDK.TransportError(error, hasHead: hasHead)
            head.yield(.failure(failure))
            piece.finish(throwing: failure)
        } else if let announced, received < announced, request.method != .head {
            piece.finish(throwing: SDK.TransportError(.truncated, "\(received) of \(announced) bytes came"))
        } else {
            // A redirect that leads nowhere ends without a word about its head.
            let none = Head.failure(SDK.TransportError(.other, "the answer is not HTTP"))
            head.yield((task.response as? HTTPURLResponse).map(Head.success) ?? none)
            piece.finish()
        }
        head.finish()
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        redirects += 1
        completionHandler(redirects <= 5 ? newRequest.redirected(asking: request) : nil)
    }
}
