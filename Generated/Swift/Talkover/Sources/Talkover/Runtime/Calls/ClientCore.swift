/// What makes the calls of a client.
nonisolated struct ClientCore: Sendable {
    /// What the SDK calls itself in each request.
    let userAgent: String
    /// Where the API is, without a slash at the end; or why what was given cannot be it.
    let baseURL: Result<String, SDK.ClientError>
    /// What proves who calls.
    let credentials: [SDK.Credential]
    /// How calls are made.
    let options: SDK.ClientOptions
    /// What carries the requests, behind all middleware.
    let transport: any SDK.Transport

    /// A core. The base URL may have a path, and slashes at its end. Credentials that the user did not give are nil.
    init(
        sdk: String,
        baseURL: String,
        credentials: [SDK.Credential?],
        options: SDK.ClientOptions,
        transport: any SDK.Transport
    ) {
        userAgent = sdk
        self.baseURL = Self.checked(baseURL: baseURL)
        self.credentials = credentials.compactMap(\.self)
        self.options = options
        self.transport = options.middleware.reversed().reduce(transport) { next, middleware in
            MiddlewareTransport(middleware: middleware, next: next)
        }
    }

    /// Makes the call: its result, with what is known of the answer.
    func send<Output>(_ call: APICall<Output>) async throws(SDK.ClientError) -> (Output, SDK.ResponseInfo) {
        let answer = try await answer(call.operation.route, call.arguments, call.options, clock: options.clock)
        return (try call.operation.read(answer), answer.info)
    }

    /// The last answer, whatever its status. Generic, so that the instants of any clock can be compared.
    private func answer<Time: Clock>(
        _ route: APIRoute,
        _ arguments: CallArguments,
        _ options: SDK.CallOptions,
        clock: Time
    ) async throws(SDK.ClientError) -> ReceivedAnswer where Time.Duration == Duration {
        let request = try request(for: route, arguments, options)
        var policy = self.options.retries
        policy.limit = options.retryLimit ?? policy.limit
        let attempts = CallAttempts(
            core: self,
            request: request,
            credentials: try credentials.chosen(for: route.security),
            repetition: route.repetition,
            policy: policy,
            deadline: CallDeadline(options.timeout ?? self.options.timeout, clock),
            observer: options.observer
        )
        return try await attempts.answer()
    }
}
