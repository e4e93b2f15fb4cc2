import APIModel
import Diagnostics
import OpenAPIDocument

extension SchemaLowering {
    /// One of the schemas of a `oneOf` or `anyOf`.
    struct Alternative {
        let schema: Schema
        let flat: Shared<FlatSchema>
    }

    /// The type of a schema with alternatives: often not a union at all.
    mutating func choice(
        _ alternatives: FlatSchema.Alternatives,
        of schema: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> TypeReference {
        var base = schema
        base.alternatives = []
        let all = withoutRepetition(alternatives.schemas, within: key).map { Alternative(schema: $0, flat: flat($0)) }
        if !all.isEmpty, all.allSatisfy({ $0.flat.value.saysOnlyRequired }), base.valueTypes == [.object] {
            report(.uncheckedKeyword, "which members must be there together is not checked", at: schema.origin)
            return shape(of: base, key: key, name: name)
        }
        let values = all.filter { !$0.flat.value.isOnlyNull && !$0.flat.value.isNever }
        let allowsNull = base.types.contains(.null) || all.contains { self.allowsNull($0.flat.value) }
        let type = choice(among: values, alternatives.discriminator, base: base, key: key, name: name)
        return allowsNull ? nullable(type) : type
    }

    /// The same component twice is one alternative, and what the choice is part of is none.
    private func withoutRepetition(_ schemas: [Schema], within key: SchemaKey) -> [Schema] {
        var seen = Set(key.places)
        return schemas.filter { seen.insert(target(of: $0)).inserted }
    }

    /// Where the schema stands that an alternative is.
    func target(of schema: Schema) -> SchemaKey.Place {
        schema.keywords.flatMap { alias(of: $0) }.map { SchemaKey.Place($0.target) } ?? SchemaKey.Place(schema)
    }

    private mutating func choice(
        among alternatives: [Alternative],
        _ discriminator: Discriminator?,
        base: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> TypeReference {
        if alternatives.isEmpty || alternatives.contains(where: \.flat.value.saysNothing) {
            return base.describesMembers ? shape(of: base, key: key, name: name) : .any
        }
        if let enumeration = enumeration(of: alternatives, isClosed: base.isClosed) {
            return .named(define(enumeration, of: base, name: name))
        }
        if let scalar = scalar(among: alternatives) { return scalar }
        if alternatives.count == 1 { return sole(alternatives[0], base: base, key: key, name: name) }
        let plan = plan(for: alternatives, discriminator, base: base, key: key, name: name)
        let id = define(base, name: name, shape: .union(Union(variants: [], discriminator: plan.discriminator)))
        pending.append(Pending(id: id, content: .union(plan)))
        return .named(id)
    }

    private mutating func sole(
        _ alternative: Alternative,
        base: FlatSchema,
        key: SchemaKey,
        name: NameHint
    ) -> TypeReference {
        guard base.isPartOfEachAlternative else { return type(of: alternative.schema, name: name) }
        let merged = merge(alternative, with: base, key: key)
        return type(of: merged.schema, key: merged.key, name: name)
    }

    /// An alternative with the rules that stand beside all of them. Choices within choices are put together twice and
    /// not more often: their number would grow without bounds.
    mutating func merge(
        _ alternative: Alternative,
        with base: FlatSchema,
        key: SchemaKey
    ) -> (schema: FlatSchema, key: SchemaKey) {
        var merged = alternative.flat.value
        _ = merged.inherit(base, by: .inline)
        if !merged.alternatives.isEmpty, key.places.count > 1 {
            merged.alternatives = []
            report(.unsupportedSchema, "a choice within choices that share members is not read", at: merged.origin)
        }
        return (merged, key.extended(by: target(of: alternative.schema)))
    }

    /// Whether null is a value of a schema, or of one of its alternatives.
    mutating func allowsNull(_ schema: FlatSchema) -> Bool {
        if schema.isOnlyNull || schema.allowsNull { return true }
        guard let alternatives = schema.alternatives.first else { return false }
        for alternative in alternatives.schemas {
            let flat = flat(alternative)
            if flat.value.isOnlyNull || flat.value.allowsNull { return true }
        }
        return false
    }

    // MARK: Choices that are no unions

    /// Constants, each documented by a schema of its own, or a list of values "or any other text".
    private func enumeration(of alternatives: [Alternative], isClosed: Bool) -> Enumeration? {
        let lists = alternatives.filter { $0.flat.value.enumeration != nil }
        guard !lists.isEmpty, lists.allSatisfy({ !$0.flat.value.describesMembers }) else { return nil }
        let others = alternatives.filter { $0.flat.value.enumeration == nil }
        guard others.allSatisfy(\.flat.value.isAnyText) else { return nil }
        let values = lists.flatMap { documentedValues(of: $0.flat.value) }
        guard var enumeration = enumeration(of: values, isOpen: !isClosed) else { return nil }
        if !others.isEmpty {
            guard enumeration.base == .string else { return nil }
            enumeration.isOpen = true
            enumeration.documentsOthers = true
        }
        return enumeration
    }

    private func documentedValues(of schema: FlatSchema) -> [FlatSchema.Value] {
        guard let values = schema.enumeration, values.count == 1 else { return schema.enumeration ?? [] }
        var value = values[0]
        if value.documentation == Documentation() {
            value.documentation = Documentation(prose: nil, schema.description)
        }
        value.name =
            value.name ?? schema.chosenName.map { NameHint($0, isChosen: true) }
            ?? NameHint(title: schema.title, context: [])
        return [value]
    }

    /// Several kinds of text are text, several kinds of numbers are numbers: nothing tells them apart on the wire.
    private func scalar(among alternatives: [Alternative]) -> TypeReference? {
        let flats = alternatives.map(\.flat)
        guard flats.count > 1, flats.allSatisfy({ $0.value.enumeration == nil && $0.value.alternatives.isEmpty }) else {
            return nil
        }
        let types = flats.map(\.value.valueTypes)
        if types.allSatisfy({ $0 == [.string] }) {
            let references = Set(flats.map { stringType(of: $0.value) })
            return references.count == 1 ? references.first : .string(StringType())
        }
        guard types.allSatisfy({ $0 == [.integer] || $0 == [.number] }) else { return nil }
        return types.allSatisfy { $0 == [.integer] } ? .integer(IntegerType()) : .number(NumberType())
    }
}

extension FlatSchema {
    /// Whether it says nothing but which members must be there.
    var saysOnlyRequired: Bool {
        !required.isEmpty && !describesMembers && enumeration == nil && alternatives.isEmpty
            && (types.isEmpty || types == [.object])
    }

    /// Whether any value fits.
    var saysNothing: Bool {
        types.isEmpty && enumeration == nil && alternatives.isEmpty && valueTypes.isEmpty && !isNever
    }

    /// Whether it is text without any rule that a value could break.
    var isAnyText: Bool {
        types.filter { $0 != .null } == [.string] && enumeration == nil && pattern == nil && format == nil
            && alternatives.isEmpty
    }

    /// Whether rules stand beside the alternatives that belong to each of them.
    var isPartOfEachAlternative: Bool {
        describesMembers || !required.isEmpty || enumeration != nil || !items.isEmpty
    }
}
