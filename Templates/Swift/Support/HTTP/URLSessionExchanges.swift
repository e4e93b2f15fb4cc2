internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// Takes the callbacks of a session, which come one after the other, and brings each request to its end.
nonisolated final class URLSessionExchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private typealias End = Result<SDK.HTTPResponse, SDK.TransportError>

    private struct Exchange {
        let request: SDK.HTTPRequest
        let end: AsyncStream<End>.Continuation
        var head: HTTPURLResponse?
        var body = Data()
        var redirects = 0
    }

    private let largestBody: Int
    private let lock = NSLock()
    private var running: [Int: Exchange] = [:]

    /// No exchanges yet.
    init(largestBody: Int) {
        self.largestBody = largestBody
    }

    /// Starts the task, and waits for its end or until the caller is cancelled.
    func response(
        of task: URLSessionTask,
        to request: SDK.HTTPRequest
    ) async throws(SDK.TransportError)
        -> SDK.HTTPResponse
    {
        let (ends, end) = AsyncStream<End>.makeStream()
        lock.withLock { running[task.taskIdentifier] = Exchange(request: request, end: end) }
        if !Task.isCancelled { task.resume() }
        for await end in ends { return try end.get() }
        task.cancel()
        throw SDK.TransportError(.cancelled, "the task was cancelled")
    }

    private func update<Result>(_ task: URLSessionTask, _ body: (inout Exchange) -> Result) -> Result? {
        lock.withLock {
            guard let position = running.index(forKey: task.taskIdentifier) else { return nil }
            return body(&running.values[position])
        }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        _ = update(dataTask) { $0.head = response as? HTTPURLResponse }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        _ = update(dataTask) { exchange in
            guard exchange.body.count + data.count > largestBody else { return exchange.body.append(data) }
            exchange.end.yield(.failure(SDK.TransportError(.tooLarge, "the body has more than \(largestBody) bytes")))
            dataTask.cancel()
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let exchange = lock.withLock({ running.removeValue(forKey: task.taskIdentifier) }) else { return }
        if let error {
            exchange.end.yield(.failure(SDK.TransportError(error, hasHead: exchange.head != nil)))
        } else if let head = exchange.head ?? task.response as? HTTPURLResponse {  // no head: a redirect to nowhere
            exchange.end.yield(SDK.HTTPResponse.complete(head, exchange.body, to: exchange.request.method))
        } else {
            exchange.end.yield(.failure(SDK.TransportError(.other, "the answer is not HTTP")))
        }
        exchange.end.finish()
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let followed = update(task) { exchange -> URLRequest? in
            exchange.redirects += 1
            return exchange.redirects <= 5 ? request.redirected(asking: exchange.request) : nil
        }
        completionHandler(followed ?? nil)
    }
}

nonisolated extension URLRequest {
    /// The request that follows a redirect of another: with the same headers, without secrets to another origin. Nil:
    /// the redirect is not followed, and its status is the answer.
    func redirected(asking original: SDK.HTTPRequest) -> URLRequest? {
        guard [.get, .head].contains(original.method), let origin = URL(string: original.url), let target = url,
            ["http", "https"].contains(target.scheme), target.scheme == "https" || origin.scheme != "https"
        else { return nil }
        var request = self
        request.httpMethod = original.method.rawValue
        for field in original.headers.fields {
            let isKept = target.origin == origin.origin || !original.headers.isSensitive(field.name)
            request.setValue(isKept ? original.headers[field.name] : nil, forHTTPHeaderField: field.name)
        }
        return request
    }
}

nonisolated extension URL {
    /// Scheme, host and port (RFC 6454, section 4).
    fileprivate var origin: [String] {
        let scheme = scheme?.lowercased() ?? ""
        return [scheme, host?.lowercased() ?? "", String(port ?? (scheme == "https" ? 443 : 80))]
    }
}

nonisolated extension SDK.HTTPResponse {
    /// The answer, unless its body is shorter than announced: `URLSession` may let that pass, and drops that of a redirect.
    fileprivate static func complete(
        _ head: HTTPURLResponse,
        _ body: Data,
        to method: SDK.HTTPMethod
    ) -> Result<Self, SDK.TransportError> {
        let headers = SDK.HTTPHeaders(head)
        let mayHaveBody = method != .head && head.statusCode != 204 && head.statusCode / 100 != 3
        if mayHaveBody, headers["Content-Encoding"] == nil, let announced = headers["Content-Length"].flatMap(Int.init),
            body.count < announced
        {
            return .failure(SDK.TransportError(.truncated, "\(body.count) of \(announced) bytes came"))
        }
        return .success(SDK.HTTPResponse(status: head.statusCode, headers: headers, body: body))
    }
}

nonisolated extension SDK.HTTPHeaders {
    /// The headers of an answer, in the order of their names.
    init(_ head: HTTPURLResponse) {
        self.init()
        let names = head.allHeaderFields.keys.compactMap { $0 as? String }.sorted()
        for name in names { append(name, head.value(forHTTPHeaderField: name) ?? "") }
    }
}

nonisolated extension SDK.TransportError {
    /// What `URLSession` reports, by what may be done about it.
    init(_ error: any Error, hasHead: Bool) {
        let message = error.localizedDescription
        switch (error as? URLError)?.code {
        case nil: self.init(.other, message)
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
