import SourceNodes

/// Where schemas stand within a schema.
enum SubschemaKeywords {
    /// Keywords whose value is a schema.
    private static let single: Set<String> = [
        "items", "contains", "unevaluatedItems", "additionalProperties", "propertyNames", "unevaluatedProperties",
        "not",
        "if", "then", "else", "contentSchema",
    ]
    /// Keywords whose value is a list of schemas.
    private static let lists: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
    /// Keywords whose value has schemas by name; `definitions` is the spelling of older drafts.
    private static let named: Set<String> = [
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions",
    ]

    /// The schemas within `schema`, one level deep.
    static func children(of schema: Node.Mapping) -> [Node] {
        schema.members.flatMap { member -> [Node] in
            switch member.value.value {
            case .mapping(let mapping) where named.contains(member.key): mapping.members.map(\.value)
            case .sequence(let elements) where lists.contains(member.key): elements
            case .null, .boolean, .integer, .number, .string, .sequence, .mapping:
                single.contains(member.key) ? [member.value] : []
            }
        }
    }
}
