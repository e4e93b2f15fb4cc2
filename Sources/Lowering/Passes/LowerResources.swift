import APIModel
import OpenAPIDocument

/// What calls have in common.
struct Surroundings {
    /// The document.
    let document: Document
    /// The ways to prove who calls.
    let security: LoweredSecurity
    /// The calls by what links name them.
    let index: CallIndex
}

/// The resources with their operations.
func lowerResources(
    _ groups: [CallGroup],
    in surroundings: Surroundings,
    schemas: inout SchemaLowering
) -> [Resource] {
    groups.map { group in
        Resource(
            name: NameHint(group.name, isChosen: group.isChosen),
            documentation: group.documentation,
            operations: group.entries.map { entry in
                lowerOperation(entry, of: group, in: surroundings, schemas: &schemas)
            },
            children: lowerResources(group.children, in: surroundings, schemas: &schemas),
            origin: group.origin
        )
    }
}

private func lowerOperation(
    _ entry: CallGroup.Entry,
    of group: CallGroup,
    in surroundings: Surroundings,
    schemas: inout SchemaLowering
) -> APIModel.Operation {
    let call = entry.call
    let operation = call.operation
    let document = surroundings.document
    let requirements = operation.security ?? document.security
    let own = Documentation(prose: operation.summary, operation.description)
    let prose = own == Documentation() ? call.pathDocumentation : own
    let security = lowerSecurity(requirements, with: surroundings.security)
    let used = Set(security.flatMap(\.schemes))
    let credentials = surroundings.security.schemes.filter { used.contains($0.id) }
    return Operation(
        id: call.id,
        name: entry.verb,
        method: call.method,
        path: call.pieces,
        parameters: lowerParameters(of: call, besides: credentials, schemas: &schemas),
        body: lowerRequestBody(of: call, schemas: &schemas),
        responses: lowerResponses(of: call, index: surroundings.index, schemas: &schemas),
        security: security,
        servers: call.servers.map { lowerServer($0, beside: document.servers.first) },
        pagination: lowerPagination(operation.extensions.pagination, diagnostics: &schemas.diagnostics),
        unwrap: operation.extensions.unwrap,
        idempotencyKeyHeader: idempotencyKeyHeader(of: call, in: document),
        isIrreversible: operation.extensions.isIrreversible,
        isDeprecated: operation.isDeprecated,
        documentation: prose.adding(operation.externalDocumentation),
        origin: Origin(operation)
    )
}

/// The operation's own header, or the document's for all calls that change something.
private func idempotencyKeyHeader(of call: Call, in document: Document) -> String? {
    if let header = call.operation.extensions.idempotencyKeyHeader { return header }
    let isSafe = ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"].contains(call.method)
    return isSafe ? nil : document.extensions.idempotencyKeyHeader
}
