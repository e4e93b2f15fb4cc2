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
        /// `Authorization: <scheme> <what the user gives>`: any other scheme of HTTP, as the document spells it.
        case http(scheme: String)
        /// An access token of OAuth 2, sent as a bearer token, with the ways to get one.
        case oauth2([Flow])
        /// A token of OpenID Connect, sent as a bearer token; what there is to know stands at this URL.
        case openIDConnect(url: String)
    }

    /// A way to an access token of OAuth 2.
    package struct Flow: Hashable, Sendable {
        /// Who gets the token, and by what.
        package enum Grant: String, Hashable, Sendable {
            case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
        }

        /// Who gets the token, and by what.
        package var grant: Grant
        /// Where the token is given.
        package var tokenURL: String?
        /// What may be asked for.
        package var scopes: [String]

        /// A way to an access token.
        package init(grant: Grant, tokenURL: String?, scopes: [String]) {
            self.grant = grant
            self.tokenURL = tokenURL
            self.scopes = scopes
        }
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
