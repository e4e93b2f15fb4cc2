import Diagnostics

/// A way to a token of OAuth 2: the OAuth Flow Object, section 4.8.29.
package struct OAuthFlow: DocumentObject {
    package let place: Place
    /// Where the user agrees.
    package let authorizationURL: String?
    /// Where a device asks for the code that its user enters elsewhere.
    package let deviceAuthorizationURL: String?
    /// Where the token is given.
    package let tokenURL: String?
    /// Where the token is renewed.
    package let refreshURL: String?
    /// What may be asked for, with what it means.
    package let scopes: [Entry<String>]
}

extension OAuthFlow: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        authorizationURL = object.optional("authorizationUrl")
        deviceAuthorizationURL = object.optional("deviceAuthorizationUrl")
        tokenURL = object.optional("tokenUrl")
        refreshURL = object.optional("refreshUrl")
        scopes = object.map("scopes")
    }
}
