import SourceNodes

/// Where each `$ref` of a document leads. References that lead nowhere, in circles or to an object of another kind were
/// reported when the document was read, and are nil here.
///
/// Targets are kept by the keys of the references, and schemas by their own pointers too.
package struct ReferenceResolver: Sendable {
    /// The version of the document, which decides where named objects stand.
    let version: SpecificationVersion
    var schemas: [String: Schema] = [:]
    var pathItems: [String: PathItem] = [:]
    var parameters: [String: Parameter] = [:]
    var requestBodies: [String: RequestBody] = [:]
    var responses: [String: Response] = [:]
    var headers: [String: Header] = [:]
    var examples: [String: Example] = [:]
    var links: [String: Link] = [:]
    var callbacks: [String: Callback] = [:]
    var securitySchemes: [String: SecurityScheme] = [:]
    /// The names of components by the pointers of the schemas that have them.
    private var componentNames: [String: String] = [:]

    /// The schema that `reference` leads to in one step; it may have a `$ref` of its own, but never in a circle.
    package func schema(at reference: Reference) -> Schema? { schemas[reference.key] }
    /// The schema of the components that is called `name`.
    package func schema(named name: String) -> Schema? {
        schemas[JSONPointer.text(of: ReferenceKind.schema.keys(in: version) + [name])]
    }
    /// The schema that a value of a discriminator's mapping stands for.
    package func schema(at target: MappingTarget) -> Schema? {
        switch target {
        case .name(let name): schema(named: name)
        case .reference(let reference): schema(at: reference) ?? schema(named: reference.target)
        }
    }
    /// The path item that `reference` leads to in one step; it may have a `$ref` of its own, but never in a circle.
    package func pathItem(at reference: Reference) -> PathItem? { pathItems[reference.key] }

    /// The parameter, at the end of all references.
    package func resolve(_ referenced: Referenced<Parameter>) -> Parameter? { find(referenced, in: parameters) }
    /// The body, at the end of all references.
    package func resolve(_ referenced: Referenced<RequestBody>) -> RequestBody? { find(referenced, in: requestBodies) }
    /// The answer, at the end of all references.
    package func resolve(_ referenced: Referenced<Response>) -> Response? { find(referenced, in: responses) }
    /// The header, at the end of all references.
    package func resolve(_ referenced: Referenced<Header>) -> Header? { find(referenced, in: headers) }
    /// The example, at the end of all references.
    package func resolve(_ referenced: Referenced<Example>) -> Example? { find(referenced, in: examples) }
    /// The link, at the end of all references.
    package func resolve(_ referenced: Referenced<Link>) -> Link? { find(referenced, in: links) }
    /// The callback, at the end of all references.
    package func resolve(_ referenced: Referenced<Callback>) -> Callback? { find(referenced, in: callbacks) }
    /// The scheme, at the end of all references.
    package func resolve(_ referenced: Referenced<SecurityScheme>) -> SecurityScheme? {
        find(referenced, in: securitySchemes)
    }

    private func find<Value>(_ referenced: Referenced<Value>, in table: [String: Value]) -> Value? {
        switch referenced {
        case .inline(let value): value
        case .reference(let reference): table[reference.key]
        }
    }

    // MARK: Names

    /// The name of the component that the schema at `pointer` is; nil if it is none.
    ///
    /// A schema that stands elsewhere is the component that is nothing but a reference to it.
    package func componentName(of pointer: JSONPointer) -> String? {
        if let name = pointer.schemaName { return name }
        return componentNames.isEmpty ? nil : componentNames[pointer.text]
    }

    /// The same references, with the names that `components` give to what they lead to.
    func named(after components: Components) -> ReferenceResolver {
        var named = self
        for entry in components.schemas where componentName(of: entry.value.pointer) == nil {
            named.componentNames[entry.value.pointer.text] = entry.name
        }
        for entry in components.schemas {
            var schema = entry.value
            while schema.isOnlyReference, let target = schema.keywords?.reference.flatMap({ self.schema(at: $0) }),
                named.componentName(of: target.pointer) == nil
            {
                named.componentNames[target.pointer.text] = entry.name
                schema = target
            }
        }
        return named
    }
}

extension Schema {
    /// Whether the schema is what its `$ref` leads to, and says nothing about it but in prose.
    fileprivate var isOnlyReference: Bool {
        place.members.members.allSatisfy { $0.key == "$ref" || $0.isAnnotation }
    }
}
