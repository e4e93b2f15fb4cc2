/// Where each `$ref` of a document leads. References that lead nowhere, in circles or to an object of another kind were
/// reported when the document was read, and are nil here.
///
/// Targets are kept by the text of the reference, as written.
package struct ReferenceResolver: Sendable {
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

    /// The schema that `reference` leads to in one step; it may have a `$ref` of its own, but never in a circle.
    package func schema(at reference: Reference) -> Schema? { schemas[reference.target] }
    /// The schema of the components that is called `name`.
    package func schema(named name: String) -> Schema? {
        schemas[JSONPointer.text(of: ["components", ReferenceKind.schema.section, name])]
    }
    /// The schema that a value of a discriminator's mapping names: by its name, or else by a reference.
    package func schema(inMapping value: String) -> Schema? { schema(named: value) ?? schemas[value] }
    /// The path item that `reference` leads to in one step; it may have a `$ref` of its own, but never in a circle.
    package func pathItem(at reference: Reference) -> PathItem? { pathItems[reference.target] }

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
        case .reference(let reference): table[reference.target]
        }
    }
}
