/// What applies other schemas to the same value.
package enum PartRule: Sendable {
    /// `$ref`
    case reference(SchemaID)
    /// `$dynamicRef`: the outermost schema with the anchor, or else the one that stands here
    case dynamicReference(SchemaID, anchor: String)
    /// `allOf`
    case all([SchemaID])
    /// `anyOf`
    case any([SchemaID])
    /// `oneOf`
    case one([SchemaID])
    /// `not`
    case not(SchemaID)
    /// `if`, `then` and `else`
    case conditional(SchemaID, consequence: SchemaID?, alternative: SchemaID?)
}

/// Where the rules of schemas come from: a document of JSON Schema, or one that has schemas among other things.
package protocol SchemaSource: Sendable {
    /// What the schema `id` asks; called once for each.
    mutating func rules(of id: SchemaID) -> SchemaRules

    /// The schema that a resource names by `$dynamicAnchor`.
    mutating func schema(dynamicAnchor: String, in resource: Int) -> SchemaID?
}
