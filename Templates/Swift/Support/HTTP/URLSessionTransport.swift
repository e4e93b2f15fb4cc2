internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension SDK {
    /// Carries requests by Foundation's `URLSession`, without cookies, caches or stored credentials.
    ///
    /// Redirects are followed only for `GET` and `HEAD`, five at most, never from HTTPS to HTTP, and without secrets to
    /// another origin. All other redirects reach the client as the statuses that they are. `docs` of the SDK say more.
    public nonisolated final class URLSessionTransport: Transport {
        let session: URLSession
        private let exchanges: URLSessionExchanges

        /// A transport with connections of its own; a body of more bytes than `largestBody` is given up.
        public init(largestBody: Int = ClientDefaults.largestBody) {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.urlCache = nil
            configuration.urlCredentialStorage = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            exchanges = URLSessionExchanges(largestBody: largestBody)
            session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
        }

        deinit {
            session.finishTasksAndInvalidate()
        }

        /// Sends the request and waits for the whole answer; ends at once when the task is cancelled.
        public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
            try await exchanges.response(of: session.dataTask(with: URLRequest(request)), to: request)
        }

        fileprivate static let shared = URLSessionTransport()
    }
}

nonisolated extension SDK.Transport where Self == SDK.URLSessionTransport {
    /// Foundation's `URLSession`, with connections that all clients share.
    public static var urlSession: Self { Self.shared }
}

nonisolated extension URLRequest {
    /// The request for `URLSession`, whose own timer is made to run longer than the call's.
    init(_ request: SDK.HTTPRequest) throws(SDK.TransportError) {
        guard let url = URL(string: request.url), url.absoluteString == request.url else {
            throw SDK.TransportError(.unsendable, "the URL cannot be sent as it is")
        }
        self.init(url: url)
        httpMethod = request.method.rawValue
        httpBody = request.body
        httpShouldHandleCookies = false
        timeoutInterval = min(request.timeout / .seconds(1), 1_000_000_000) + 5
        for field in request.headers.fields { addValue(field.value, forHTTPHeaderField: field.name) }
    }
}
