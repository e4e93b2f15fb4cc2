import OpenAPIDocument

/// The walk: one method for each object of the specification, each visiting what stands in it.
extension Inventory {
    mutating func visit(_ document: Document) {
        servers += document.servers
        securityRequirements += document.security
        for entry in document.paths {
            paths.append(PathUse(entry, in: document))
            visit(entry.value)
        }
        for entry in document.webhooks { visit(entry.value) }
        visit(document.components)
    }

    /// What only references lead to, unless it was met on the way.
    mutating func visit(_ objects: ObjectsElsewhere) {
        for item in objects.pathItems { visit(item) }
        for parameter in objects.parameters { visit(parameter) }
        for body in objects.requestBodies { visit(body.content, .request) }
        for response in objects.responses { visit(response) }
        for header in objects.headers { visit(header) }
        for link in objects.links { servers += [link.server].compactMap(\.self) }
        for callback in objects.callbacks { visit(callback) }
        guard !objects.schemas.isEmpty else { return }
        var known = Set(schemas.map(\.keywords.range))
        for schema in objects.schemas where !known.contains(schema.range) {
            let count = schemas.count
            visit(schema, .whole)
            known.formUnion(schemas[count...].map(\.keywords.range))
        }
    }

    private mutating func visit(_ components: Components) {
        for entry in components.schemas { visit(entry.value, .whole) }
        for entry in components.responses { visitInline(entry.value) { $0.visit($1) } }
        for entry in components.parameters { visitInline(entry.value) { $0.visit($1) } }
        for entry in components.requestBodies { visitInline(entry.value) { $0.visit($1.content, .request) } }
        for entry in components.headers { visitInline(entry.value) { $0.visit($1) } }
        for entry in components.links { visitInline(entry.value) { $0.servers += [$1.server].compactMap(\.self) } }
        for entry in components.callbacks { visitInline(entry.value) { $0.visit($1) } }
        for entry in components.pathItems { visit(entry.value) }
        visit(components.mediaTypes, .either)
    }

    private mutating func visit(_ pathItem: PathItem) {
        servers += pathItem.servers
        visit(pathItem.parameters)
        for entry in pathItem.operations { visit(entry.value) }
    }

    private mutating func visit(_ operation: Operation) {
        operations.append(operation)
        servers += operation.servers
        securityRequirements += operation.security ?? []
        visit(operation.parameters)
        if let body = operation.requestBody { visitInline(body) { $0.visit($1.content, .request) } }
        for entry in operation.responses { visitInline(entry.response) { $0.visit($1) } }
        for entry in operation.callbacks { visitInline(entry.value) { $0.visit($1) } }
    }

    private mutating func visit(_ callback: Callback) {
        for entry in callback.pathItems { visit(entry.value) }
    }

    private mutating func visit(_ list: [Referenced<Parameter>]) {
        guard !list.isEmpty else { return }
        parameterLists.append(list)
        for parameter in list { visitInline(parameter) { $0.visit($1) } }
    }

    private mutating func visit(_ parameter: Parameter) {
        parameters.append(parameter)
        visit(parameter.shape, of: parameter, .request, example: parameter.example, named: parameter.examples)
    }

    private mutating func visit(_ header: Header) {
        visit(header.shape, of: header, .answer, example: header.example, named: header.examples)
    }

    private mutating func visit(_ response: Response) {
        for entry in response.headers { visitInline(entry.value) { $0.visit($1) } }
        visit(response.content, .answer)
        for entry in response.links { visitInline(entry.value) { $0.servers += [$1.server].compactMap(\.self) } }
    }

    /// Visits an object that stands here; one that stands elsewhere is visited there.
    private mutating func visitInline<Value>(
        _ referenced: Referenced<Value>,
        visit: (inout Inventory, Value) -> Void
    ) {
        switch referenced {
        case .inline(let value): visit(&self, value)
        case .reference: break
        }
    }
}

extension PathUse {
    fileprivate init(_ entry: Entry<PathItem>, in document: Document) {
        self.entry = entry
        var operations = entry.value.operations
        var shared = entry.value.parameters
        var next = entry.value.reference
        while let item = next.flatMap(document.references.pathItem(at:)) {
            let methods = Set(operations.map(\.name))
            operations += item.operations.filter { !methods.contains($0.name) }
            shared += item.parameters
            next = item.reference
        }
        self.operations = operations
        self.sharedParameters = shared
    }
}
