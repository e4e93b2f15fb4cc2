import APIModel

/// Schemes that prove together who calls.
struct SecurityAlternative: Sendable {
    /// The schemes; none: nobody is asked.
    let schemes: [CredentialCheck]

    /// Whether a request shows all that is needed.
    func isShown(in sent: SentTexts, _ credentials: [String: String]) -> Bool {
        schemes.allSatisfy { $0.isShown(in: sent, wanting: credentials[$0.id]) }
    }
}

/// A way to prove who calls.
struct CredentialCheck: Sendable {
    /// The key of the scheme in the document.
    let id: String
    /// What is sent.
    let kind: SecurityScheme.Kind

    /// Whether a request shows it: what is wanted, or anything in the right form.
    func isShown(in sent: SentTexts, wanting wanted: String?) -> Bool {
        shown(in: sent).contains { $0 == (wanted ?? $0) && !$0.isEmpty }
    }

    /// What is sent with a 401 (RFC 9110, section 11.6.1).
    var challenge: String {
        switch kind {
        case .bearer, .oauth2, .openIDConnect: "Bearer"
        case .basic: "Basic realm=\"mock\", charset=\"UTF-8\""
        case .http(let scheme): scheme.prefix(1).uppercased() + scheme.dropFirst()
        case .apiKey(let location, let name): "ApiKey in=\"\(location.rawValue)\", name=\"\(name)\""
        }
    }

    private func shown(in sent: SentTexts) -> [String] {
        switch kind {
        case .bearer, .oauth2, .openIDConnect: sent.authorization("bearer")
        case .basic: sent.authorization("basic").compactMap(Base64Text.decoded).filter { $0.contains(":") }
        case .http(let scheme): sent.authorization(scheme)
        case .apiKey(.header, let name): sent.headers(name)
        case .apiKey(.query, let name), .apiKey(.querystring, let name): sent.queryTexts(name)
        case .apiKey(.cookie, let name), .apiKey(.path, let name): sent.cookieTexts(name)
        }
    }
}
