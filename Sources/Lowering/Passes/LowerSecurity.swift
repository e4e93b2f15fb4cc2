import APIModel
import Diagnostics
import OpenAPIDocument

/// The ways to prove who calls.
struct LoweredSecurity {
    /// Those that calls send.
    var schemes: [APIModel.SecurityScheme] = []
    /// The names of those that the transport shows while it connects.
    var connectionSchemes: Set<String> = []
}

/// The ways to prove who calls.
func lowerSecuritySchemes(of document: Document, diagnostics: inout DiagnosticSink) -> LoweredSecurity {
    var security = LoweredSecurity()
    for entry in document.components.securitySchemes {
        guard let scheme = document.references.resolve(entry.value) else { continue }
        guard let kind = kind(of: scheme) else {
            security.connectionSchemes.insert(entry.name)
            reportConnectionScheme(entry.name, entry.nameRange, scheme.pointer, diagnostics: &diagnostics)
            continue
        }
        security.schemes.append(
            SecurityScheme(
                id: entry.name,
                name: NameHint(entry.name),
                kind: kind,
                documentation: Documentation(prose: nil, scheme.description),
                origin: Origin(scheme)
            )
        )
    }
    return security
}

private func reportConnectionScheme(
    _ name: String,
    _ range: SourceRange,
    _ pointer: JSONPointer,
    diagnostics: inout DiagnosticSink
) {
    diagnostics.report(
        Diagnostic(
            .unsupportedSecurityScheme,
            "calls do not show the client certificate \"\(name)\" themselves: the transport does",
            at: range,
            pointer: pointer.text,
            hint: "give the client a transport that has the certificate"
        )
    )
}

/// What calls send; nil for what is shown while the connection is made.
private func kind(of scheme: OpenAPIDocument.SecurityScheme) -> APIModel.SecurityScheme.Kind? {
    switch scheme.kind {
    case .apiKey(let name, .query): .apiKey(.query, name: name)
    case .apiKey(let name, .header): .apiKey(.header, name: name)
    case .apiKey(let name, .cookie): .apiKey(.cookie, name: name)
    case .http("bearer", _): .bearer
    case .http("basic", _): .basic
    case .http(let scheme, _): .http(scheme: scheme)
    case .mutualTLS: nil
    case .oauth2(let flows): .oauth2(lower(flows))
    case .openIDConnect(let url): .openIDConnect(url: url)
    }
}

private func lower(_ flows: OAuthFlows) -> [APIModel.SecurityScheme.Flow] {
    let all: [(APIModel.SecurityScheme.Flow.Grant, OAuthFlow?)] = [
        (.implicit, flows.implicit), (.password, flows.password), (.clientCredentials, flows.clientCredentials),
        (.authorizationCode, flows.authorizationCode), (.deviceAuthorization, flows.deviceAuthorization),
    ]
    return all.compactMap { grant, flow in
        flow.map { SecurityScheme.Flow(grant: grant, tokenURL: $0.tokenURL, scopes: $0.scopes.map(\.name)) }
    }
}

/// What a call needs: one of these. What the transport shows is none of the call's business. An alternative with a scheme
/// that nobody declares is left out unless no other is.
func lowerSecurity(
    _ requirements: [OpenAPIDocument.SecurityRequirement],
    with security: LoweredSecurity
) -> [APIModel.SecurityRequirement] {
    let known = Set(security.schemes.map(\.id))
    let possible = requirements.filter { requirement in
        requirement.schemes.allSatisfy { known.contains($0.name) || security.connectionSchemes.contains($0.name) }
    }
    return (possible.isEmpty ? requirements : possible).map { requirement in
        SecurityRequirement(schemes: requirement.schemes.map(\.name).filter(known.contains))
    }
}
