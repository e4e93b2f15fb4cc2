internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// One request on its way through `URLSession`, whose callbacks come on threads of its own: a lock guards the state.
nonisolated final class URLSessionExchange: @unchecked Sendable {
    typealias End = Result<SDK.HTTPResponse, SDK.TransportError>

    private enum State {
        case waiting
        case running(CheckedContinuation<End, Never>)
        case finished(End)
    }

    /// What was asked.
    let request: SDK.HTTPRequest
    private let lock = NSLock()
    private var state: State = .waiting
    private var head: HTTPURLResponse?
    private var body = Data()
    private var redirects = 0

    /// An exchange that has not begun.
    init(_ request: SDK.HTTPRequest) {
        self.request = request
    }

    /// Whoever waits is resumed when the exchange finishes. False: it was cancelled before.
    func begin(_ continuation: CheckedContinuation<End, Never>) -> Bool {
        let end: End? = lock.withLock {
            if case .finished(let end) = state { return end }
            state = .running(continuation)
            return nil
        }
        if let end { continuation.resume(returning: end) }
        return end == nil
    }

    /// Ends the exchange; only the first end counts.
    func finish(_ end: End) {
        let continuation: CheckedContinuation<End, Never>? = lock.withLock {
            defer { if case .finished = state {} else { state = .finished(end) } }
            guard case .running(let continuation) = state else { return nil }
            return continuation
        }
        continuation?.resume(returning: end)
    }

    /// Keeps the head of the answer.
    func receive(_ head: URLResponse) {
        lock.withLock { self.head = head as? HTTPURLResponse }
    }

    /// Keeps a piece of the body; false: it has become too large.
    func receive(_ piece: Data, upTo limit: Int) -> Bool {
        lock.withLock {
            guard body.count + piece.count <= limit else { return false }
            body.append(piece)
            return true
        }
    }

    /// Counts a redirect; false: there have been too many.
    func redirect() -> Bool {
        lock.withLock {
            redirects += 1
            return redirects <= 5
        }
    }

    /// Ends the exchange with what has been received.
    func complete(_ error: (any Error)?) {
        let (head, body) = lock.withLock { (self.head, self.body) }
        if let error {
            finish(.failure(SDK.TransportError(error, hasHead: head != nil)))
        } else if let head {
            finish(SDK.HTTPResponse.complete(head, body, to: request.method))
        } else {
            finish(.failure(SDK.TransportError(.other, "the answer is not HTTP")))
        }
    }
}

nonisolated extension SDK.HTTPResponse {
    /// The answer, unless its body is shorter than announced: then `URLSession` may have let that pass.
    fileprivate static func complete(
        _ head: HTTPURLResponse,
        _ body: Data,
        to method: SDK.HTTPMethod
    ) -> URLSessionExchange.End {
        var headers = SDK.HTTPHeaders()
        let names = head.allHeaderFields.keys.compactMap { $0 as? String }.sorted()
        for name in names { headers.append(name, head.value(forHTTPHeaderField: name) ?? "") }
        let mayHaveBody = method != .head && ![204, 304].contains(head.statusCode)
        if mayHaveBody, headers["Content-Encoding"] == nil, let announced = headers["Content-Length"].flatMap(Int.init),
            body.count < announced
        {
            return .failure(SDK.TransportError(.truncated, "\(body.count) of \(announced) bytes came"))
        }
        return .success(SDK.HTTPResponse(status: head.statusCode, headers: headers, body: body))
    }
}

nonisolated extension SDK.TransportError {
    /// What `URLSession` reports, by what may be done about it.
    fileprivate init(_ error: any Error, hasHead: Bool) {
        let message = error.localizedDescription
        guard let code = (error as? URLError)?.code else {
            self.init(.other, message)
            return
        }
        switch code {
        case .cancelled: self.init(.cancelled, message)
        case .timedOut: self.init(.timedOut, message)
        case .cannotFindHost, .dnsLookupFailed, .cannotConnectToHost, .notConnectedToInternet,
            .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            self.init(.unreachable, message)
        case .badURL, .unsupportedURL: self.init(.unsendable, message)
        case .dataLengthExceedsMaximum: self.init(.tooLarge, message)
        default: self.init(hasHead ? .truncated : .connectionLost, message)
        }
    }
}
