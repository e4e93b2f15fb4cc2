package import APIModel
package import Diagnostics
package import OpenAPIDocument

/// What a document says, without references, inheritance or the spelling of a version.
///
/// What Concord does not support yet is reported with its place, and the rest is lowered: never silence, never a trap.
package func lower(_ document: Document, diagnostics: inout DiagnosticSink) -> API {
    reportUnsupportedParts(of: document, diagnostics: &diagnostics)

    // What is called, and how.
    let schemes = lowerSecuritySchemes(of: document, diagnostics: &diagnostics)
    let calls = collectCalls(of: document, diagnostics: &diagnostics)
    let groups = groupCalls(calls, in: document)
    var schemas = SchemaLowering(references: document.references)
    var resources = lowerResources(groups, schemes: schemes, document: document, schemas: &schemas)
    schemas.fillDefinitions()
    schemas.diagnostics.diagnostics.forEach { diagnostics.report($0) }

    // What the types are among themselves.
    var types = schemas.definitions
    cutUnionCircles(in: &types, diagnostics: &diagnostics)
    findEvidence(in: &types, diagnostics: &diagnostics)
    sortTypes(&types, resources: &resources)
    qualifyNames(of: &types)
    markRecursion(in: &types)
    markUsage(of: &types, in: resources)

    return API(
        info: lowerInfo(document.info),
        servers: document.servers.map(lowerServer),
        securitySchemes: schemes,
        resources: resources,
        types: types
    )
}

private func lowerInfo(_ info: Info) -> APIInfo {
    APIInfo(
        title: DocumentText(info.title),
        version: DocumentText(info.version),
        documentation: Documentation(prose: info.summary, info.description),
        origin: Origin(info)
    )
}
