import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests by the platform's HTTP client, without cookies, caches and redirects.
package struct SessionTransport: Transport {
    private let session: URLSession

    /// A transport that waits so long for an answer.
    package init(timeout: Duration = .seconds(30)) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = TimeInterval(timeout.components.seconds)
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: RedirectsStay(), delegateQueue: nil)
    }

    package func answer(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPAnswer {
        guard let url = URL(string: request.url), url.host != nil else { throw .malformedURL }
        var sent = URLRequest(url: url)
        sent.httpMethod = request.method
        for header in request.headers { sent.setValue(header.value, forHTTPHeaderField: header.name) }
        do {
            let (data, response) = try await session.data(for: sent)
            guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
            let headers = response.allHeaderFields.map { (name: "\($0.key)", value: "\($0.value)") }
            let sorted = headers.sorted { $0.name < $1.name }
            return HTTPAnswer(status: response.statusCode, headers: sorted, body: [UInt8](data))
        } catch {
            throw .unreachable((error as? URLError)?.words ?? "the connection failed")
        }
    }
}

/// Hands redirects on as the answers that they are.
private final class RedirectsStay: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

extension URLError {
    /// What went wrong. The system's own words may hold the address, and with it what must not be shown.
    fileprivate var words: String {
        switch code {
        case .cannotConnectToHost: "nobody answers there"
        case .cannotFindHost, .dnsLookupFailed: "the host is not known"
        case .timedOut: "no answer came in time"
        case .networkConnectionLost, .badServerResponse: "the connection broke"
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            "the connection is not secure"
        // What libcurl says of certificates has no code of its own.
        case _ where localizedDescription.contains("SSL"): "the connection is not secure"
        default: "the connection failed (\(code.rawValue))"
        }
    }
}
