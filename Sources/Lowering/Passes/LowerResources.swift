import APIModel
import OpenAPIDocument

/// The resources with their operations.
func lowerResources(
    _ groups: [CallGroup],
    schemes: [APIModel.SecurityScheme],
    document: Document,
    schemas: inout SchemaLowering
) -> [Resource] {
    groups.map { group in
        Resource(
            name: NameHint(group.name, isChosen: group.isChosen),
            documentation: group.documentation,
            operations: group.entries.map { entry in
                lowerOperation(entry, in: group, schemes: schemes, document: document, schemas: &schemas)
            },
            children: lowerResources(group.children, schemes: schemes, document: document, schemas: &schemas),
            origin: group.origin
        )
    }
}

private func lowerOperation(
    _ entry: CallGroup.Entry,
    in group: CallGroup,
    schemes: [APIModel.SecurityScheme],
    document: Document,
    schemas: inout SchemaLowering
) -> APIModel.Operation {
    let call = entry.call
    let operation = call.operation
    let requirements = operation.security ?? document.security
    let own = Documentation(prose: operation.summary, operation.description)
    return Operation(
        id: call.id,
        name: entry.verb,
        method: call.method,
        path: call.pieces,
        parameters: lowerParameters(of: call, resource: group.name, schemas: &schemas),
        body: lowerRequestBody(of: call, schemas: &schemas),
        responses: lowerResponses(of: call, schemas: &schemas),
        security: lowerSecurity(requirements, schemes: schemes, diagnostics: &schemas.diagnostics),
        pagination: lowerPagination(operation.extensions.pagination, diagnostics: &schemas.diagnostics),
        unwrap: operation.extensions.unwrap,
        idempotencyKeyHeader: idempotencyKeyHeader(of: call, in: document),
        isIrreversible: operation.extensions.isIrreversible,
        isDeprecated: operation.isDeprecated,
        documentation: own == Documentation() ? call.pathDocumentation : own,
        origin: Origin(operation)
    )
}

/// The operation's own header, or the document's for all calls that change something.
private func idempotencyKeyHeader(of call: Call, in document: Document) -> String? {
    if let header = call.operation.extensions.idempotencyKeyHeader { return header }
    return ["GET", "HEAD", "OPTIONS", "TRACE"].contains(call.method) ? nil : document.extensions.idempotencyKeyHeader
}
