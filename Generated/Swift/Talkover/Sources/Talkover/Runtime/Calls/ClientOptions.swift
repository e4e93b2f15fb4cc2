extension SDK {
    /// How a client makes its calls.
    public nonisolated struct ClientOptions: Sendable {
        /// How long a call may take, its retries and their waits included.
        public var timeout: Duration
        /// When and how often a call is tried again.
        public var retries: RetryPolicy
        /// Headers of each request; they replace those of the same name that the client sets itself.
        public var headers: HTTPHeaders
        /// What sees each attempt, the outermost first.
        public var middleware: [any Middleware]
        /// How answers that are not quite as documented are read.
        public var strictness: Strictness
        /// Told of each attempt when it has ended: for a log, print the report.
        public var observer: (@Sendable (AttemptReport) -> Void)?
        /// What measures timeouts and waits: another clock than the machine's is for tests.
        public var clock: any Clock<Duration>
        /// Where chance comes from, from 0 up to 1: replaced in tests.
        var chance: @Sendable () -> Double = { Double.random(in: 0..<1) }

        /// Options; what is not given is as in the table of defaults.
        public init(
            timeout: Duration = ClientDefaults.timeout,
            retries: RetryPolicy = RetryPolicy(),
            headers: HTTPHeaders = HTTPHeaders(),
            middleware: [any Middleware] = [],
            strictness: Strictness = .tolerant,
            observer: (@Sendable (AttemptReport) -> Void)? = nil,
            clock: any Clock<Duration> = ContinuousClock()
        ) {
            self.timeout = timeout
            self.retries = retries
            self.headers = headers
            self.middleware = middleware
            self.strictness = strictness
            self.observer = observer
            self.clock = clock
        }
    }

    /// How one call differs from what its client does otherwise.
    public nonisolated struct CallOptions: Sendable {
        /// Headers of this call; they replace all others of the same name.
        public var headers: HTTPHeaders
        /// How long the call may take; nil: as the client says.
        public var timeout: Duration?
        /// How often the call is tried again; nil: as the client says.
        public var retryLimit: Int?
        /// The key by which the server knows a repeated request; nil: one is made up where the API declares such keys.
        public var idempotencyKey: String?
        /// Told of each attempt when it has ended.
        public var observer: (@Sendable (AttemptReport) -> Void)?

        /// Options of one call.
        public init(
            headers: HTTPHeaders = HTTPHeaders(),
            timeout: Duration? = nil,
            retryLimit: Int? = nil,
            idempotencyKey: String? = nil,
            observer: (@Sendable (AttemptReport) -> Void)? = nil
        ) {
            self.headers = headers
            self.timeout = timeout
            self.retryLimit = retryLimit
            self.idempotencyKey = idempotencyKey
            self.observer = observer
        }
    }

    /// One attempt of a call, when it has ended. It holds no credential.
    public nonisolated struct AttemptReport: Sendable, CustomStringConvertible {
        /// The request before the credentials were added.
        public let request: HTTPRequest
        /// Which attempt of the call it was, from 1.
        public let number: Int
        /// The answer that it ended with, whatever its status, or why there is none.
        public let outcome: Result<ResponseInfo, ClientError>
        /// How long the client waits before it tries again; nil: this was the last attempt.
        public let retryDelay: Duration?

        /// One line for a log.
        public var description: String {
            let result =
                switch outcome {
                case .success(let response): response.summary
                case .failure(let error): error.description
                }
            let retry = retryDelay.map { ", again in \($0)" } ?? ""
            return "\(request.operationID), attempt \(number): \(request.method) \(request.address): \(result)\(retry)"
        }
    }
}
