import Diagnostics

/// A way to prove who calls: the Security Scheme Object, section 4.8.27.
package struct SecurityScheme: DocumentObject {
    /// Where an API key travels.
    package enum KeyLocation: String, Hashable, Sendable, CaseIterable {
        case query, header, cookie
    }

    /// What is shown.
    package enum Kind: Sendable {
        /// A key, in a parameter of this name.
        case apiKey(name: String, location: KeyLocation)
        /// The `Authorization` header with a scheme such as `bearer` or `basic`, in lower case.
        case http(scheme: String, bearerFormat: String?)
        /// A client certificate.
        case mutualTLS
        /// A token of OAuth 2.
        case oauth2(OAuthFlows)
        /// A token of OpenID Connect, discovered at this URL.
        case openIDConnect(url: String)
    }

    package let place: Place
    /// What is shown.
    package let kind: Kind
    /// What it is, as CommonMark.
    package let description: String?
    /// Where the authorization server describes itself, RFC 8414; only OAuth 2 has one.
    package let oauth2MetadataURL: String?
    /// Whether its use is advised against.
    package let isDeprecated: Bool
}

extension SecurityScheme: Referable {
    static var referenceKind: ReferenceKind { .securityScheme }
    static var lossSeverity: Diagnostic.Severity { .warning }

    init?(_ object: inout ObjectReader) {
        guard let kind = object.securitySchemeKind() else { return nil }
        place = object.place
        self.kind = kind
        description = object.optional("description")
        oauth2MetadataURL = object.optional("oauth2MetadataUrl")
        isDeprecated = object.flag("deprecated")
    }
}

private enum SecuritySchemeType: String, CaseIterable {
    case apiKey, http, mutualTLS, oauth2, openIdConnect
}

extension ObjectReader {
    /// The members of a security scheme that say what is shown; nil, and a diagnostic, if they do not.
    fileprivate mutating func securitySchemeKind() -> SecurityScheme.Kind? {
        guard reading.version != .v2_0 else { return swaggerSecuritySchemeKind() }
        guard let type: SecuritySchemeType = requiredChoice("type", orElse: .warning) else { return nil }
        switch type {
        case .apiKey: return apiKeyKind()
        case .http: return httpKind()
        case .mutualTLS: return .mutualTLS
        case .oauth2: return .oauth2(required("flows", orElse: .warning) ?? OAuthFlows(place: place))
        case .openIdConnect: return .openIDConnect(url: expected("openIdConnectUrl") ?? "")
        }
    }

    /// The members of a scheme that is a key in a parameter.
    mutating func apiKeyKind() -> SecurityScheme.Kind? {
        let name: String? = required("name", orElse: .warning)
        let location: SecurityScheme.KeyLocation? = requiredChoice("in", orElse: .warning)
        guard let name, let location else { return nil }
        return .apiKey(name: name, location: location)
    }

    private mutating func httpKind() -> SecurityScheme.Kind? {
        let format: String? = optional("bearerFormat")
        guard let scheme: String = required("scheme", orElse: .warning) else { return nil }
        return .http(scheme: scheme.lowercased(), bearerFormat: format)
    }
}
