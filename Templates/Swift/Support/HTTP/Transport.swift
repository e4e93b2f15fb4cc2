extension SDK {
    /// What carries requests to the server: `URLSession`, memory, or one of your own.
    ///
    /// A transport sends the URL exactly as it stands, answers every status (also 404 or 500) with a response, and
    /// throws only if there is no complete response. It ends at once when its task is cancelled: the client's timeouts
    /// rely on that. It never retries, and on a redirect to another origin it leaves out all headers for which
    /// ``HTTPHeaders/isSensitive(_:)`` is true.
    public nonisolated protocol Transport: Sendable {
        /// Sends the request and waits for the whole answer.
        nonisolated func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse

        /// Whether every answer is there at once, as in memory: then calls are made without a timer. False by default.
        nonisolated var answersAtOnce: Bool { get }
    }

    /// Something that sees each attempt of a call on its way out and its answer on the way back: signing, tracing, tests.
    ///
    /// The first middleware of ``ClientOptions/middleware`` is the outermost. A retried call passes through once per
    /// attempt. A middleware may change the request and the answer, or answer without calling `next`.
    public nonisolated protocol Middleware: Sendable {
        /// Handles one attempt; `next` sends it on.
        nonisolated func send(
            _ request: HTTPRequest,
            next: @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse
        ) async throws(TransportError) -> HTTPResponse
    }
}

extension SDK.Transport {
    /// False: a network takes time.
    public nonisolated var answersAtOnce: Bool { false }
}

/// A transport behind one middleware: a transport again, so that any number of them nest.
nonisolated struct MiddlewareTransport: SDK.Transport {
    /// What sees the attempt.
    let middleware: any SDK.Middleware
    /// What carries it on.
    let next: any SDK.Transport

    func send(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse {
        try await middleware.send(request) { (request) async throws(SDK.TransportError) in
            try await next.send(request)
        }
    }
}
