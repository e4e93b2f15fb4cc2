import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// The schemas that extend one with a discriminator and without alternatives; nil if there are none.
    func hierarchy(of keywords: SchemaKeywords) -> FlatSchema.Hierarchy? {
        guard let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty else {
            return nil
        }
        let extensions = extensions.all(of: keywords)
        guard !extensions.isEmpty else { return nil }
        return FlatSchema.Hierarchy(base: keywords, extensions: extensions, discriminator: discriminator)
    }

    /// The union of the schemas that extend `schema`, and of the schema itself where the document counts it in.
    mutating func union(
        of hierarchy: FlatSchema.Hierarchy,
        _ schema: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> TypeReference {
        let alternatives = hierarchy.extensions.map { Alternative(schema: $0, flat: flat($0)) }
        let prose = FlatSchema(proseOf: schema)
        let extended = plan(for: alternatives, hierarchy.discriminator, base: prose, key: key, name: name)
        var variants = extended.variants
        let ownValues = ownValues(of: hierarchy, schema, beside: variants.flatMap(\.values))
        if !ownValues.isEmpty {
            var own = schema
            own.hierarchy = nil
            let variantName = name.inner("base")
            variants.append(
                UnionPlan.Variant(
                    source: .merged(Shared(own), key: key.part(.object)),
                    name: variantName,
                    typeName: NameHint(name.preferred + "Base", context: name.context),
                    values: ownValues,
                    origin: schema.origin
                )
            )
        }
        let id = define(schema, name: name, shape: .union(Union(variants: [], discriminator: nil)))
        let plan = UnionPlan(variants: variants, discriminator: extended.discriminator)
        pending.append(Pending(id: id, content: .union(plan)))
        return .named(id)
    }

    /// The values that mean the extended schema itself: those that are mapped to it, or its own name where the document
    /// lists that, or where it extends a schema that is told apart in the same way.
    private mutating func ownValues(
        of hierarchy: FlatSchema.Hierarchy,
        _ schema: FlatSchema,
        beside others: [String]
    ) -> [String] {
        let base = Schema.keywords(hierarchy.base)
        let discriminator = hierarchy.discriminator
        let mapped = discriminator.mapping.filter { entry in
            references.schema(at: entry.value).map(self.target) == target(of: base)
        }
        if !mapped.isEmpty { return mapped.map(\.name) }
        guard let name = componentName(of: base), !others.contains(name) else { return [] }
        let listed = texts(of: discriminator.propertyName, in: schema).contains(name)
        let isExtension = schema.discriminators.count { $0.propertyName == discriminator.propertyName } > 1
        return listed || isExtension ? [name] : []
    }
}

extension FlatSchema {
    /// What is said of `schema`, without any rule.
    init(proseOf schema: FlatSchema) {
        self.init(origin: schema.origin)
        title = schema.title
        description = schema.description
        isDeprecated = schema.isDeprecated
        examples = schema.examples
    }
}
