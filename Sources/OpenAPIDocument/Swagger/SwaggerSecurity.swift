import Diagnostics

private enum SwaggerSecurityType: String, CaseIterable {
    case basic, apiKey, oauth2
}

private enum SwaggerFlow: String, CaseIterable {
    case implicit, password, application, accessCode
}

extension ObjectReader {
    /// What a scheme of Swagger 2.0 shows; nil, and a diagnostic, if it does not say.
    mutating func swaggerSecuritySchemeKind() -> SecurityScheme.Kind? {
        guard let type: SwaggerSecurityType = requiredChoice("type", orElse: .warning) else { return nil }
        switch type {
        case .basic: return .http(scheme: "basic", bearerFormat: nil)
        case .apiKey: return apiKeyKind()
        case .oauth2: return .oauth2(swaggerFlows())
        }
    }

    private mutating func swaggerFlows() -> OAuthFlows {
        let flow = OAuthFlow(&self)
        guard let name: SwaggerFlow = requiredChoice("flow", orElse: .warning) else { return OAuthFlows(place: place) }
        return OAuthFlows(
            place: place,
            implicit: name == .implicit ? flow : nil,
            password: name == .password ? flow : nil,
            clientCredentials: name == .application ? flow : nil,
            authorizationCode: name == .accessCode ? flow : nil,
            deviceAuthorization: nil
        )
    }
}
