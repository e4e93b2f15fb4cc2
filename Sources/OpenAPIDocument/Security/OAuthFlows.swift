import Diagnostics

/// The ways to a token of OAuth 2: the OAuth Flows Object, section 4.8.28.
package struct OAuthFlows: DocumentObject {
    package let place: Place
    /// The implicit flow.
    package let implicit: OAuthFlow?
    /// The flow with the owner's password.
    package let password: OAuthFlow?
    /// The flow with the client's credentials.
    package let clientCredentials: OAuthFlow?
    /// The flow with a code.
    package let authorizationCode: OAuthFlow?
    /// The flow of devices without a browser.
    package let deviceAuthorization: OAuthFlow?
}

extension OAuthFlows: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        implicit = object.optional("implicit")
        password = object.optional("password")
        clientCredentials = object.optional("clientCredentials")
        authorizationCode = object.optional("authorizationCode")
        deviceAuthorization = object.optional("deviceAuthorization")
    }
}

extension OAuthFlows {
    /// No way is documented.
    init(place: Place) {
        self.place = place
        implicit = nil
        password = nil
        clientCredentials = nil
        authorizationCode = nil
        deviceAuthorization = nil
    }
}
