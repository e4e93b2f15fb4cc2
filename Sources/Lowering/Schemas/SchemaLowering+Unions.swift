import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// What the union of `alternatives` will be made from.
    mutating func plan(
        for alternatives: [Alternative],
        _ discriminator: Discriminator?,
        base: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> UnionPlan {
        let values = discriminatorValues(of: alternatives, discriminator)
        var taken: [String: Int] = [:]
        var variants: [UnionPlan.Variant] = []
        for (index, alternative) in alternatives.enumerated() {
            let others = alternatives.indices.filter { $0 != index }.map { alternatives[$0].flat }
            var wish = variantName(of: alternative, others: others, in: name)
            let count = taken[wish.name.preferred.lowercased(), default: 0] + 1
            taken[wish.name.preferred.lowercased()] = count
            if count > 1, !wish.isOwn {
                wish.name = name.inner("\(wish.name.preferred)\(count)")
                wish.typeName = NameHint(name.preferred + wish.name.preferred.capitalizedFirst, context: name.context)
            } else if variants.contains(where: { $0.name.preferred == wish.name.preferred }) {
                // Titles may be alike; the contract calls each alternative by its name alone.
                let name = wish.name
                wish.name = NameHint("\(name.preferred)\(count)", context: name.context, isChosen: name.isChosen)
            }
            variants.append(
                UnionPlan.Variant(
                    source: source(of: alternative, base: base, key: key),
                    name: wish.name,
                    typeName: wish.typeName,
                    values: values.isEmpty ? [] : values[index],
                    isDefault: isDefault(alternative, of: discriminator),
                    origin: Origin(alternative.schema)
                )
            )
        }
        return UnionPlan(
            variants: variants,
            discriminator: discriminator?.propertyName ?? inheritedProperty(of: alternatives)
        )
    }

    private mutating func source(
        of alternative: Alternative,
        base: FlatSchema,
        key: SchemaKey
    ) -> UnionPlan.Variant.Source {
        guard base.isPartOfEachAlternative else { return .schema(alternative.schema) }
        let merged = merge(alternative, with: base, key: key)
        return .merged(Shared(merged.schema), key: merged.key)
    }

    /// The union of a schema that allows several types.
    mutating func severalTypes(
        _ types: [JSONType],
        _ schema: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> TypeReference {
        let variants = types.map { type in
            var restricted = schema
            restricted.types = [type]
            restricted.enumeration = nil
            let variantName = name.inner(kindName(of: restricted))
            restricted.enumeration = schema.enumeration?.filter { value in
                kind(of: value.value) == type || (kind(of: value.value) == .integer && type == .number)
            }
            return UnionPlan.Variant(
                source: .merged(Shared(restricted), key: key.part(type)),
                name: variantName,
                typeName: NameHint(name.preferred + variantName.preferred.capitalizedFirst, context: name.context),
                values: [],
                origin: schema.origin
            )
        }
        let id = define(schema, name: name, shape: .union(Union(variants: [], discriminator: nil)))
        pending.append(Pending(id: id, content: .union(UnionPlan(variants: variants, discriminator: nil))))
        return .named(id)
    }

    /// Gives the union `id` its variants; what tells them apart is found when all definitions are filled.
    mutating func fillUnion(_ id: TypeID, from plan: UnionPlan) {
        var variants: [Union.Variant] = []
        for variant in plan.variants {
            let type = withoutNull(type(of: variant))
            guard type != .named(id), !variants.contains(where: { $0.type == type }) else { continue }
            variants.append(
                Union.Variant(
                    name: variant.name,
                    type: type,
                    evidence: variant.values.isEmpty ? .fits : .discriminator(variant.values),
                    isDefault: variant.isDefault,
                    origin: variant.origin
                )
            )
        }
        definitions[id.index].shape = .union(Union(variants: variants, discriminator: plan.discriminator))
    }

    private mutating func type(of variant: UnionPlan.Variant) -> TypeReference {
        switch variant.source {
        case .schema(let schema): type(of: schema, name: variant.typeName)
        case .merged(let schema, let key): type(of: schema.value, key: key, name: variant.typeName)
        }
    }

    private func withoutNull(_ type: TypeReference) -> TypeReference {
        switch type {
        case .nullable(let inner): inner
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .list, .map, .named: type
        }
    }
}
