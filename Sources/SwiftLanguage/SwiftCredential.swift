import APIModel

/// A credential as an argument of the client's initializer.
struct SwiftCredential: Sendable {
    /// The scheme.
    let scheme: SecurityScheme
    /// The argument.
    let name: String
    /// Whether some calls do without it, or with another.
    let isOptional: Bool

    /// The credentials of an SDK, in the order of the document.
    static func all(of sdk: SwiftSDK) -> [SwiftCredential] {
        let requirements = sdk.api.operations.map(\.security).filter { !$0.isEmpty }
        return zip(sdk.api.securitySchemes, sdk.names.credentials).map { scheme, name in
            let isNeeded = requirements.allSatisfy { alternatives in
                alternatives.allSatisfy { $0.schemes.contains(scheme.id) }
            }
            return SwiftCredential(scheme: scheme, name: name, isOptional: !isNeeded)
        }
    }

    /// The argument's declaration.
    var declaration: String { "\(SwiftKeywords.label(name)): \(type)\(isOptional ? "? = nil" : "")" }

    /// The credential as the runtime takes it; that of an optional one is an optional.
    var value: SwiftExpression {
        let argument = SwiftKeywords.quoted(name)
        guard isOptional else { return credential(argument, ofType: "") }
        if isAccessToken { return credential(argument, ofType: "Credential") }
        return .plain("\(argument).map { \(credential("$0", ofType: "Credential").flat) }")
    }

    private var isAccessToken: Bool {
        switch scheme.kind {
        case .oauth2, .openIDConnect: true
        case .bearer, .http, .basic, .apiKey: false
        }
    }

    /// What to give.
    var documentation: String { scheme.documentation.inline ?? fallback }

    /// What stands for the credential in a snippet.
    var sample: String {
        switch scheme.kind {
        case .basic: "(user: \"ada\", password: \"…\")"
        case .bearer, .http, .oauth2, .openIDConnect, .apiKey: "\"…\""
        }
    }

    private var type: String {
        switch scheme.kind {
        case .basic: "(user: String, password: String)"
        case .oauth2, .openIDConnect: "AccessToken"
        case .bearer, .http, .apiKey: "String"
        }
    }

    /// Where a client may ask for tokens; nil: the document does not say.
    private var tokenURL: SwiftExpression? {
        guard case .oauth2(let flows) = scheme.kind,
            let url = flows.first(where: { $0.grant == .clientCredentials })?.tokenURL
        else { return nil }
        let literal = SwiftLiterals.string(url)
        if url.contains("://") { return .plain(literal) }
        return .plain("baseURL + " + (url.hasPrefix("/") ? literal : SwiftLiterals.string("/" + url)))
    }

    private func credential(_ argument: String, ofType type: String) -> SwiftExpression {
        let id: (label: String?, value: SwiftExpression) = (nil, .plain(SwiftLiterals.string(scheme.id)))
        switch scheme.kind {
        case .bearer:
            return .call(type + ".bearer", [id, (nil, .plain(argument))])
        case .oauth2, .openIDConnect:
            return .call(
                type + ".accessToken",
                [id, (nil, .plain(argument))] + (tokenURL.map { [("tokenURL", $0)] } ?? [])
                    + [("options", .plain("options")), ("transport", .plain("transport"))]
            )
        case .http(let scheme):
            let secret = SwiftExpression.plain("\(SwiftLiterals.string(scheme + " ")) + \(argument)")
            return .call(type + ".apiKey", [id, ("in", .plain(".header(\"Authorization\")")), (nil, secret)])
        case .basic:
            let user = SwiftExpression.plain(argument + ".user")
            return .call(type + ".basic", [id, ("user", user), ("password", .plain(argument + ".password"))])
        case .apiKey(let location, let key):
            let place = SwiftExpression.plain(".\(location.credentialPlace)(\(SwiftLiterals.string(key)))")
            return .call(type + ".apiKey", [id, ("in", place), (nil, .plain(argument))])
        }
    }

    private var fallback: String {
        switch scheme.kind {
        case .bearer: "The token."
        case .oauth2, .openIDConnect: "The access token, or a way to get one."
        case .http(let scheme): "What stands behind \(SwiftLiterals.code(scheme)) in the header `Authorization`."
        case .basic: "The user and the password."
        case .apiKey: "The key."
        }
    }
}

extension Parameter.Location {
    /// The place of a credential; a path has none.
    fileprivate var credentialPlace: String {
        switch self {
        case .header, .path: "header"
        case .query, .querystring: "query"
        case .cookie: "cookie"
        }
    }
}
