internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// Takes the callbacks of a session and hands them to the exchange that they are about.
nonisolated final class URLSessionExchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let largestBody: Int
    private let lock = NSLock()
    private var running: [Int: URLSessionExchange] = [:]

    /// No exchanges yet.
    init(largestBody: Int) {
        self.largestBody = largestBody
    }

    /// Sends what happens to the task to the exchange.
    func add(_ exchange: URLSessionExchange, for task: URLSessionTask) {
        lock.withLock { running[task.taskIdentifier] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> URLSessionExchange? {
        lock.withLock { running[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        exchange(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchange(of: dataTask), !exchange.receive(data, upTo: largestBody) else { return }
        exchange.finish(.failure(SDK.TransportError(.tooLarge, "the body has more than \(largestBody) bytes")))
        dataTask.cancel()
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock { running.removeValue(forKey: task.taskIdentifier) }
        exchange?.complete(error)
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard let exchange = exchange(of: task), exchange.redirect() else { return completionHandler(nil) }
        completionHandler(request.redirected(asking: exchange.request))
    }
}

nonisolated extension URLRequest {
    /// The request that follows a redirect of another: with the same headers, without secrets to another origin. Nil:
    /// the redirect is not followed, and its status is the answer.
    fileprivate func redirected(asking original: SDK.HTTPRequest) -> URLRequest? {
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
