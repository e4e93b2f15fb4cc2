extension SDK {
    /// What proves who calls, for one of the API's security schemes. It is never printed.
    public nonisolated struct Credential: Sendable, CustomStringConvertible {
        /// The name of the security scheme in the API's document.
        let scheme: String
        /// The secret; a closure also where it is fixed, so that no reflection shows it.
        let secret: @Sendable () async throws -> String
        /// Puts the secret to its place in a request.
        let put: @Sendable (String, inout HTTPRequest) -> Void

        /// `Authorization: Bearer …` with a token that is asked for at each attempt.
        public static func bearer(
            _ scheme: String,
            provider: @escaping @Sendable () async throws -> String
        ) -> Credential {
            Credential(scheme: scheme, secret: provider) { secret, request in
                request.headers.setSecret("Authorization", "Bearer " + secret)
            }
        }

        /// `Authorization: Bearer …`.
        public static func bearer(_ scheme: String, _ token: String) -> Credential {
            bearer(scheme, provider: { token })
        }

        /// The scheme, never the secret.
        public var description: String { "a credential for \(scheme)" }
    }
}

nonisolated extension SDK.Credential {
    /// Adds the secret to a request.
    func apply(to request: inout SDK.HTTPRequest) async throws(SDK.ClientError) {
        let secret = try await currentSecret()
        put(secret, &request)
    }

    private func currentSecret() async throws(SDK.ClientError) -> String {
        do {
            return try await secret()
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .invalidArgument(scheme, "the credential could not be obtained: \(error)")
        }
    }
}

nonisolated extension [SDK.Credential] {
    /// The credentials of the first alternative for which all are here. An alternative that needs none counts last.
    func chosen(for alternatives: [[String]]) throws(SDK.ClientError) -> [SDK.Credential] {
        for schemes in alternatives where !schemes.isEmpty {
            let found = schemes.compactMap { scheme in first { $0.scheme == scheme } }
            if found.count == schemes.count { return found }
        }
        guard let wanted = alternatives.first, !alternatives.contains([]) else { return [] }
        throw .invalidArgument(wanted.joined(separator: " and "), "the call needs this credential, and there is none")
    }
}
