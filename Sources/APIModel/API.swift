/// What an API *is*: operations, types, servers, security; no `$ref`, no `allOf`, no differences between versions of
/// the specification, and not one word of any target language.
package struct API: Sendable {
    /// The name, version and prose of the API.
    package var info: APIInfo
    /// The servers, in the order of the document; the first is the default. Empty if the document names none.
    package var servers: [Server]
    /// The ways to prove who calls, in the order of the document.
    package var securitySchemes: [SecurityScheme]
    /// The resources with their operations, in the order in which the document first uses them.
    package var resources: [Resource]
    /// The calls that the API makes itself: webhooks and callbacks, in the order of the document.
    package var incoming: [IncomingCall]
    /// Every definition; a ``TypeID`` is an index into it.
    package var types: [TypeDefinition]
    /// How the objects in XML bodies are written; an ``XMLShapeID`` is an index into it.
    package var xmlShapes: [XMLShape]

    /// The API as one value.
    package init(
        info: APIInfo,
        servers: [Server],
        securitySchemes: [SecurityScheme],
        resources: [Resource],
        incoming: [IncomingCall] = [],
        types: [TypeDefinition],
        xmlShapes: [XMLShape] = []
    ) {
        self.info = info
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.resources = resources
        self.incoming = incoming
        self.types = types
        self.xmlShapes = xmlShapes
    }

    /// The definition that `id` names.
    package subscript(id: TypeID) -> TypeDefinition { types[id.index] }

    /// All operations: each resource's own, then those of the resources inside it.
    package var operations: [Operation] { resources.flatMap(\.allOperations) }

    /// Whether there is an operation that `isMeant`; all are looked at where they stand.
    package func hasOperation(where isMeant: (Operation) -> Bool) -> Bool {
        resources.contains { $0.hasOperation(where: isMeant) }
    }
}

/// The name, version and prose of an API.
package struct APIInfo: Sendable {
    /// The title.
    package var title: DocumentText
    /// The version of the API (not of the specification).
    package var version: DocumentText
    /// What the API is for.
    package var documentation: Documentation
    /// Where this stands.
    package var origin: Origin

    /// The name, version and prose of an API.
    package init(title: DocumentText, version: DocumentText, documentation: Documentation, origin: Origin) {
        self.title = title
        self.version = version
        self.documentation = documentation
        self.origin = origin
    }
}

/// A group of operations that belong to one thing, such as the trainings of an agent.
package struct Resource: Sendable {
    /// What to call it.
    package var name: NameHint
    /// The tag's description.
    package var documentation: Documentation
    /// The operations, in the order of the document.
    package var operations: [Operation]
    /// The resources inside this one.
    package var children: [Resource]
    /// The tag, or the first operation where there is none.
    package var origin: Origin

    /// A resource.
    package init(
        name: NameHint,
        documentation: Documentation,
        operations: [Operation],
        children: [Resource],
        origin: Origin
    ) {
        self.name = name
        self.documentation = documentation
        self.operations = operations
        self.children = children
        self.origin = origin
    }

    /// Its own operations, then those of the resources inside it.
    package var allOperations: [Operation] {
        children.isEmpty ? operations : operations + children.flatMap(\.allOperations)
    }

    fileprivate func hasOperation(where isMeant: (Operation) -> Bool) -> Bool {
        operations.contains(where: isMeant) || children.contains { $0.hasOperation(where: isMeant) }
    }
}
