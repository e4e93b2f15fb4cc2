#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension SDK {
    /// What proves who calls, for one of the API's security schemes. It is never printed.
    public nonisolated struct Credential: Sendable, CustomStringConvertible {
        /// Where a key travels.
        public enum Place: Sendable, Hashable {
            /// In a header of this name.
            case header(String)
            /// In a query item of this name.
            case query(String)
            /// In a cookie of this name.
            case cookie(String)
        }

        /// The name of the security scheme in the API's document.
        let scheme: String
        /// Where it travels.
        let place: Place
        /// What stands before the secret.
        let prefix: String
        /// The secret; a closure also where it is fixed, so that no reflection shows it.
        let secret: @Sendable () async throws -> String

        /// `Authorization: Bearer …` with a token that is asked for at each attempt.
        public static func bearer(
            _ scheme: String,
            provider: @escaping @Sendable () async throws -> String
        ) -> Credential {
            Credential(scheme: scheme, place: .header("Authorization"), prefix: "Bearer ", secret: provider)
        }

        /// `Authorization: Bearer …`.
        public static func bearer(_ scheme: String, _ token: String) -> Credential {
            bearer(scheme, provider: { token })
        }

        /// `Authorization: Basic …` (RFC 7617).
        public static func basic(_ scheme: String, user: String, password: String) -> Credential {
            Credential(scheme: scheme, place: .header("Authorization"), prefix: "Basic ") {
                Data("\(user):\(password)".utf8).base64EncodedString()
            }
        }

        /// A key in a header, a query item or a cookie, which is asked for at each attempt.
        public static func apiKey(
            _ scheme: String,
            in place: Place,
            provider: @escaping @Sendable () async throws -> String
        ) -> Credential {
            Credential(scheme: scheme, place: place, prefix: "", secret: provider)
        }

        /// A key in a header, a query item or a cookie.
        public static func apiKey(_ scheme: String, in place: Place, _ key: String) -> Credential {
            apiKey(scheme, in: place, provider: { key })
        }

        /// The scheme and the place, never the secret.
        public var description: String { "\(scheme) in \(place)" }
    }
}

nonisolated extension SDK.Credential {
    /// Adds the secret to a request.
    func apply(to request: inout SDK.HTTPRequest) async throws(SDK.ClientError) {
        let text = prefix + (try await currentSecret())
        switch place {
        case .header(let name):
            request.headers.setSecret(name, text)
        case .query(let name):
            let item = PercentEncoding.strict.encode(name) + "=" + PercentEncoding.strict.encode(text)
            request.url += (request.url.contains("?") ? "&" : "?") + item
        case .cookie(let name):
            let cookie = name + "=" + PercentEncoding.strict.encode(text)
            request.headers.setSecret("Cookie", (request.headers["Cookie"].map { $0 + "; " } ?? "") + cookie)
        }
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
