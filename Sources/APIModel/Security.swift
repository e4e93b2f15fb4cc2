/// A base URL of the API.
package struct Server: Sendable {
    /// The URL with its variables' defaults put in; may be relative to where the document came from.
    package var url: String
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// A base URL of the API.
    package init(url: String, documentation: Documentation, origin: Origin) {
        self.url = url
        self.documentation = documentation
        self.origin = origin
    }
}

/// A way to prove who calls.
package struct SecurityScheme: Sendable {
    /// What is sent.
    package enum Kind: Hashable, Sendable {
        /// `Authorization: Bearer <token>`.
        case bearer
        /// `Authorization: Basic <user:password in base64>`.
        case basic
        /// A key in a header, a query item or a cookie of this name.
        case apiKey(Parameter.Location, name: String)
        /// An OAuth 2 or OpenID Connect access token, sent as a bearer token.
        case oauth2
    }

    /// The key in the document's `securitySchemes`.
    package var id: String
    /// What to call the credential.
    package var name: NameHint
    /// What is sent.
    package var kind: Kind
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// A way to prove who calls.
    package init(id: String, name: NameHint, kind: Kind, documentation: Documentation, origin: Origin) {
        self.id = id
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.origin = origin
    }
}

/// Schemes that are needed together; the empty list is "nothing is needed".
package struct SecurityRequirement: Hashable, Sendable {
    /// The ids of the schemes, all of which are needed.
    package var schemes: [String]

    /// Schemes that are needed together.
    package init(schemes: [String]) {
        self.schemes = schemes
    }
}
