/// What makes the calls of a client.
nonisolated struct ClientCore: Sendable {
    /// What the SDK calls itself in each request.
    let userAgent: String
    /// Where the API is, without a slash at the end; or why what was given cannot be it.
    let baseURL: Result<String, SDK.ClientError>
    /// Whether the API is where its document says. An operation may be elsewhere only then: whoever calls another server
    /// than the documented one means all calls.
    let isWhereDocumented: Bool
    /// What proves who calls.
    let credentials: [SDK.Credential]
    /// How calls are made.
    let options: SDK.ClientOptions
    /// What carries the requests, behind all middleware.
    var transport: any SDK.Transport

    /// A core. The base URL may have a path, and slashes at its end. Credentials that the user did not give are nil.
    init(
        sdk: String,
        baseURL: String,
        documentedURL: String? = nil,
        credentials: [SDK.Credential?],
        options: SDK.ClientOptions,
        transport: any SDK.Transport
    ) {
        userAgent = sdk
        self.baseURL = Self.checked(baseURL: baseURL)
        isWhereDocumented = baseURL == documentedURL
        self.credentials = credentials.compactMap { $0 }
        self.options = options
        self.transport = options.middleware.reversed().reduce(transport) { next, middleware in
            MiddlewareTransport(middleware: middleware, next: next)
        }
    }

    /// Makes the call: its result, which is one of these answers, with what is known of the answer.
    func send<Output>(
        _ call: APICall,
        _ successes: DocumentedAnswer<Output>...
    ) async throws(SDK.ClientError) -> (Output, SDK.ResponseInfo) {
        let answer = try await answer(call, accepting: successes.map { $0.mediaType })
        return (try answer.result(successes, call.operation.rejections), answer.info)
    }

    /// The last answer, whatever its status.
    func answer(_ call: APICall, accepting mediaTypes: [String?]) async throws(SDK.ClientError) -> ReceivedAnswer {
        let attempts = CallAttempts(
            core: self,
            request: try request(for: call, accepting: mediaTypes),
            credentials: try credentials.chosen(for: call.operation.security),
            repetition: call.operation.repetition,
            options: call.options,
            deadline: CallDeadline(call.options.timeout ?? options.timeout, options.clock)
        )
        return try await attempts.answer()
    }
}
