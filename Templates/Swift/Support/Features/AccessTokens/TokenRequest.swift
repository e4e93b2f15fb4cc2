internal import Foundation

/// A request for a token with the client's own credentials (RFC 6749, section 4.4.2).
nonisolated struct TokenRequest: Sendable {
    /// The id of the client.
    let id: String
    /// The secret of the client.
    let secret: String
    /// What the token is for.
    let scopes: [String]
    /// Where tokens are given; nil: nobody knows.
    var url: String?

    /// Asks for a token.
    func send(by transport: any SDK.Transport) async throws -> GrantedToken {
        guard let url else { throw TokenFailure("the document does not say where tokens are given") }
        let answer = try await transport.send(request(to: url))
        let body = try? JSONDocument.decode(SDK.JSONValue.self, from: answer.body)
        guard (200..<300).contains(answer.status), case .string(let token)? = body?["access_token"], !token.isEmpty
        else {
            let reason = if case .string(let code)? = body?["error"] { ": \(code)" } else { "" }
            throw TokenFailure("asked for a token, the server answered with status \(answer.status)\(reason)")
        }
        return GrantedToken(text: token, lifetime: body?["expires_in"].flatMap(Self.seconds))
    }

    private func request(to url: String) -> SDK.HTTPRequest {
        let client = Data("\(id.percentEncoded):\(secret.percentEncoded)".utf8)
        var request = SDK.HTTPRequest(operationID: "token", method: .post, url: url, timeout: .seconds(30))
        request.headers = ["Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"]
        request.headers.setSecret("Authorization", "Basic " + client.base64EncodedString())
        let scope = scopes.isEmpty ? "" : "&scope=" + scopes.joined(separator: " ").percentEncoded
        request.body = Data(("grant_type=client_credentials" + scope).utf8)
        return request
    }

    /// A lifetime, which some servers give as text.
    private static func seconds(_ value: SDK.JSONValue) -> Duration? {
        let seconds: Double? =
            switch value {
            case .number(let number): number.double
            case .string(let text): Double(text)
            case .null, .bool, .array, .object: nil
            }
        guard let seconds, seconds > 0, seconds < 1e9 else { return nil }
        return .seconds(seconds)
    }
}

/// A token as it was given.
nonisolated struct GrantedToken: Sendable, Hashable {
    /// The token.
    let text: String
    /// How long it is good; nil: the server does not say.
    let lifetime: Duration?
}

/// Why there is no token.
nonisolated struct TokenFailure: Error, CustomStringConvertible {
    /// What happened, in words; without credentials.
    let description: String

    /// A failure.
    init(_ description: String) {
        self.description = description
    }
}
