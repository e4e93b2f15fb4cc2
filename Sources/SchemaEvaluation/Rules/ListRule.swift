/// What is asked of lists.
package enum ListRule: Sendable {
    /// `minItems`
    case least(Int)
    /// `maxItems`
    case most(Int)
    /// `uniqueItems`
    case unique
    /// `prefixItems`
    case first([SchemaID])
    /// `items`, for the elements from a position on
    case rest(SchemaID, from: Int)
    /// `contains`, with the least and greatest number of elements that may fit
    case contains(SchemaID, least: Int, most: Int?)
    /// `unevaluatedItems`
    case unevaluated(SchemaID)
}

/// What is asked of objects.
package enum ObjectRule: Sendable {
    /// `minProperties`
    case least(Int)
    /// `maxProperties`
    case most(Int)
    /// `required`
    case required([String])
    /// `properties`
    case properties([NamedSchema])
    /// `patternProperties`
    case patterns([PatternSchema])
    /// `additionalProperties`, for members that have none of the names and fit none of the patterns
    case others(SchemaID, names: Set<String>, patterns: [Pattern])
    /// `propertyNames`
    case names(SchemaID)
    /// `dependentRequired`
    case dependentRequired([DependentNames])
    /// `dependentSchemas`
    case dependentSchemas([NamedSchema])
    /// `unevaluatedProperties`
    case unevaluated(SchemaID)
}

/// A schema that belongs to a name.
package struct NamedSchema: Sendable {
    /// The name.
    package let name: String
    /// The schema.
    package let schema: SchemaID

    /// A name with its schema.
    package init(name: String, schema: SchemaID) {
        self.name = name
        self.schema = schema
    }
}

/// A schema that belongs to all names that fit a pattern.
package struct PatternSchema: Sendable {
    /// The pattern.
    package let pattern: Pattern
    /// The schema.
    package let schema: SchemaID

    /// A pattern with its schema.
    package init(pattern: Pattern, schema: SchemaID) {
        self.pattern = pattern
        self.schema = schema
    }
}

/// Names that must be there where another is.
package struct DependentNames: Sendable {
    /// The other name.
    package let name: String
    /// The names that must be there.
    package let required: [String]
}
