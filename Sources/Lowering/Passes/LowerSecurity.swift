import APIModel
import Diagnostics
import OpenAPIDocument

/// The ways to prove who calls that Concord knows how to send.
func lowerSecuritySchemes(
    of document: Document,
    diagnostics: inout DiagnosticSink
) -> [APIModel.SecurityScheme] {
    document.components.securitySchemes.compactMap { entry in
        guard let scheme = document.references.resolve(entry.value) else { return nil }
        guard let kind = kind(of: scheme) else {
            diagnostics.report(
                Diagnostic(
                    .unsupportedSecurityScheme,
                    "calls do not send the security scheme \"\(entry.name)\" by themselves",
                    at: entry.nameRange,
                    pointer: scheme.pointer.text,
                    hint: "add what it needs in the transport or in the options of a call"
                )
            )
            return nil
        }
        return SecurityScheme(
            id: entry.name,
            name: NameHint(entry.name),
            kind: kind,
            documentation: Documentation(prose: nil, scheme.description),
            origin: Origin(scheme)
        )
    }
}

private func kind(of scheme: OpenAPIDocument.SecurityScheme) -> APIModel.SecurityScheme.Kind? {
    switch scheme.kind {
    case .apiKey(let name, .query): .apiKey(.query, name: name)
    case .apiKey(let name, .header): .apiKey(.header, name: name)
    case .apiKey(let name, .cookie): .apiKey(.cookie, name: name)
    case .http("bearer", _): .bearer
    case .http("basic", _): .basic
    case .http, .mutualTLS: nil
    case .oauth2, .openIDConnect: .oauth2
    }
}

/// What a call needs: one of these. An alternative with a scheme that cannot be sent is left out unless no other is.
func lowerSecurity(
    _ requirements: [OpenAPIDocument.SecurityRequirement],
    schemes: [APIModel.SecurityScheme],
    diagnostics: inout DiagnosticSink
) -> [APIModel.SecurityRequirement] {
    let known = Set(schemes.map(\.id))
    let possible = requirements.filter { $0.schemes.allSatisfy { known.contains($0.name) } }
    return (possible.isEmpty ? requirements : possible).map { requirement in
        SecurityRequirement(schemes: requirement.schemes.map(\.name).filter(known.contains))
    }
}
