package import APIModel
package import Diagnostics
package import OpenAPIDocument

/// What a document says, without references, inheritance or the spelling of a version.
///
/// What Concord does not support yet is reported with its place, and the rest is lowered: never silence, never a trap.
package func lower(_ document: Document, diagnostics: inout DiagnosticSink) -> API {
    // What is called, and how.
    let security = lowerSecuritySchemes(of: document, diagnostics: &diagnostics)
    let calls = collectCalls(of: document, diagnostics: &diagnostics)
    let groups = groupCalls(calls, in: document)
    var schemas = SchemaLowering(document: document)
    let surroundings = Surroundings(document: document, security: security, index: CallIndex(calls))
    var resources = lowerResources(groups, in: surroundings, schemas: &schemas)
    var incoming = lowerIncomingCalls(of: document, callbacksOf: calls, schemas: &schemas)
    if document.isLibrary { lowerLibrary(of: document, schemas: &schemas) }
    schemas.fillDefinitions()
    schemas.diagnostics.diagnostics.forEach { diagnostics.report($0) }

    // What the types are among themselves.
    var types = schemas.definitions
    cutUnionCircles(in: &types, diagnostics: &diagnostics)
    findEvidence(in: &types, diagnostics: &diagnostics)
    sortTypes(&types, resources: &resources, incoming: &incoming)
    qualifyNames(of: &types)
    markRecursion(in: &types)
    relaxEndlessMembers(in: &types, diagnostics: &diagnostics)
    markUsage(of: &types, in: resources, incoming: incoming)
    if document.isLibrary { markEveryUse(of: &types) }

    return API(
        info: lowerInfo(document.info),
        servers: document.servers.map { lowerServer($0, beside: nil) },
        securitySchemes: security.schemes,
        resources: resources,
        incoming: incoming,
        types: types,
        xmlShapes: schemas.xml.shapes
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
