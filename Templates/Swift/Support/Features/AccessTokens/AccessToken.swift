extension SDK {
    /// An access token of OAuth 2 or OpenID Connect, or a way to get one. It is never printed.
    public nonisolated struct AccessToken: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// Where the token comes from.
        enum Source: Sendable {
            /// From the app, which is asked at each attempt.
            case provider(@Sendable () async throws -> String)
            /// From the API, for a client that proves itself.
            case client(TokenRequest)
        }

        /// Where the token comes from.
        let source: Source

        /// A token that does not change.
        public init(_ token: String) {
            self.init { token }
        }

        /// A token that does not change.
        public init(stringLiteral token: String) {
            self.init(token)
        }

        /// A token that is asked for at each attempt of a call: keep it, as long as it is good.
        public init(provider: @escaping @Sendable () async throws -> String) {
            source = .provider(provider)
        }

        private init(request: TokenRequest) {
            source = .client(request)
        }

        /// Tokens that the API gives to the client itself (OAuth 2, RFC 6749, section 4.4). A token is asked for when a
        /// call needs it, by one request for all calls that wait for it, and kept until shortly before it expires.
        ///
        /// - Parameters:
        ///   - id: The id of the client.
        ///   - secret: The secret of the client.
        ///   - scopes: What the token is for; empty: what the server gives by itself.
        ///   - tokenURL: Where tokens are given; nil: where the API's document says.
        public static func clientCredentials(
            id: String,
            secret: String,
            scopes: [String] = [],
            tokenURL: String? = nil
        ) -> AccessToken {
            AccessToken(request: TokenRequest(id: id, secret: secret, scopes: scopes, url: tokenURL))
        }

        /// That it is a token, and never which.
        public var description: String { "an access token" }
    }
}

nonisolated extension SDK.Credential {
    /// `Authorization: Bearer …` with an access token, which may have to be asked for at `tokenURL`.
    static func accessToken(
        _ scheme: String,
        _ token: SDK.AccessToken,
        tokenURL: String? = nil,
        options: SDK.ClientOptions,
        transport: any SDK.Transport
    ) -> SDK.Credential {
        switch token.source {
        case .provider(let provider): return bearer(scheme, provider: provider)
        case .client(var request):
            request.url = request.url ?? tokenURL
            let tokens = KeptTokens(clock: options.clock) { [request] in try await request.send(by: transport) }
            return bearer(scheme) { try await tokens.current() }
        }
    }

    /// Likewise; nil without a token.
    static func accessToken(
        _ scheme: String,
        _ token: SDK.AccessToken?,
        tokenURL: String? = nil,
        options: SDK.ClientOptions,
        transport: any SDK.Transport
    ) -> SDK.Credential? {
        token.map { accessToken(scheme, $0, tokenURL: tokenURL, options: options, transport: transport) }
    }
}
