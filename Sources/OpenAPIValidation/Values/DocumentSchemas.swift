import OpenAPIDocument
import SchemaEvaluation
import SourceNodes

/// The schemas of a document as rules for values that go one way.
///
/// What OpenAPI adds to JSON Schema: a discriminator picks among alternatives, so that several may fit; and values may
/// lack what only the other direction has.
struct DocumentSchemas: SchemaSource {
    private let references: ReferenceResolver
    private let direction: ValueDirection
    private let oneSided: OneSidedProperties
    private let use: ValueUse
    private var schemas: [Schema] = []
    private var ids: [ObjectIdentifier: SchemaID] = [:]

    /// The schemas that `references` lead to, and those that are asked for.
    init(
        references: ReferenceResolver,
        direction: ValueDirection,
        oneSided: OneSidedProperties,
        use: ValueUse = .documented
    ) {
        self.references = references
        self.direction = direction
        self.oneSided = oneSided
        self.use = use
    }

    /// How many schemas were asked for.
    var count: Int { schemas.count }

    /// The ID of `schema`; the same one for the same keywords.
    mutating func id(of schema: Schema) -> SchemaID {
        if let keywords = schema.keywords, let id = ids[ObjectIdentifier(keywords)] { return id }
        let id = SchemaID(index: schemas.count)
        schemas.append(schema)
        if let keywords = schema.keywords { ids[ObjectIdentifier(keywords)] = id }
        return id
    }

    mutating func rules(of id: SchemaID) -> SchemaRules {
        switch schemas[id.index] {
        case .boolean(true, _): SchemaRules([])
        case .boolean(false, let place): SchemaRules([LocatedRule(.nothing, "false", at: place.range)])
        case .keywords(let schema): SchemaRules(assertions(of: schema) + applications(of: schema))
        }
    }

    /// Dynamic references are not followed in documents: see ``applications(of:)``.
    mutating func schema(dynamicAnchor: String, in resource: Int) -> SchemaID? { nil }

    private func assertions(of schema: SchemaKeywords) -> [LocatedRule] {
        let members = schema.place.members
        let widths = use == .sent ? integerFormatRules(of: members) : []
        let rules = assertionRules(of: members) + [formatRule(of: members)].compactMap(\.self) + widths
        return rules.compactMap { located in
            switch located.rule {
            case .object(.required(let names)):
                let needed = names.filter { !isExcused($0, in: schema) }
                return LocatedRule(.object(.required(needed)), located.keyword, at: located.range)
            case .enumeration(let values):
                return values.isEmpty ? nil : located
            case .nothing, .unknown, .type, .constant, .number, .text, .list, .object, .part:
                return located
            }
        }
    }

    private func isExcused(_ name: String, in schema: SchemaKeywords) -> Bool {
        guard let property = schema.properties.first(where: { $0.name == name })?.value else {
            return oneSided.excuses(name, direction)
        }
        return isOfValueUse(property)
    }

    private func isOfValueUse(_ property: Schema) -> Bool {
        let use = PropertyUse(property, references)
        return direction.excuses(isReadOnly: use.isReadOnly, isWriteOnly: use.isWriteOnly)
    }
}

// MARK: Keywords that apply other schemas

extension DocumentSchemas {
    private mutating func applications(of schema: SchemaKeywords) -> [LocatedRule] {
        var rules: [(keyword: String, rule: SchemaRule)] = lists(schema) + objects(schema) + parts(schema)
        if schema.dynamicReference != nil { rules.append(("$dynamicRef", .unknown)) }
        return rules.map { LocatedRule($0.rule, $0.keyword, at: schema.place.keyRange(of: $0.keyword)) }
    }

    private typealias Rules = [(keyword: String, rule: SchemaRule)]

    private mutating func lists(_ schema: SchemaKeywords) -> Rules {
        var rules: Rules = []
        if !schema.prefixItems.isEmpty { rules.append(("prefixItems", .list(.first(all(schema.prefixItems))))) }
        if let items = schema.items {
            rules.append(("items", .list(.rest(id(of: items), from: schema.prefixItems.count))))
        }
        if let contains = schema.contains {
            let id = id(of: contains)
            let rule = ListRule.contains(id, least: schema.minContains ?? 1, most: schema.maxContains)
            rules.append(("contains", .list(rule)))
        }
        if let others = schema.unevaluatedItems {
            rules.append(("unevaluatedItems", .list(.unevaluated(id(of: others)))))
        }
        return rules
    }

    private mutating func objects(_ schema: SchemaKeywords) -> Rules {
        var rules: Rules = []
        let patterns = self.patterns(schema.patternProperties)
        if !schema.properties.isEmpty { rules.append(("properties", .object(.properties(properties(schema))))) }
        if !patterns.isEmpty { rules.append(("patternProperties", .object(.patterns(patterns)))) }
        if let others = schema.additionalProperties {
            let names = Set(schema.properties.map(\.name))
            let rule = ObjectRule.others(id(of: others), names: names, patterns: patterns.map(\.pattern))
            rules.append(("additionalProperties", .object(rule)))
        }
        if let names = schema.propertyNames { rules.append(("propertyNames", .object(.names(id(of: names))))) }
        if !schema.dependentSchemas.isEmpty {
            rules.append(("dependentSchemas", .object(.dependentSchemas(named(schema.dependentSchemas)))))
        }
        if let others = schema.unevaluatedProperties {
            rules.append(("unevaluatedProperties", .object(.unevaluated(id(of: others)))))
        }
        return rules
    }

    /// The properties; none fits where only the other direction has it, if that is refused.
    private mutating func properties(_ schema: SchemaKeywords) -> [NamedSchema] {
        guard use == .sent else { return named(schema.properties) }
        return schema.properties.map { property in
            let isRefused = isOfValueUse(property.value)
            let own = isRefused ? Schema.boolean(false, at: property.value.place) : property.value
            return NamedSchema(name: property.name, schema: id(of: own))
        }
    }

    private mutating func parts(_ schema: SchemaKeywords) -> Rules {
        var rules: Rules = []
        if let reference = schema.reference {
            let target = references.schema(at: reference).map { id(of: $0) }
            rules.append(("$ref", target.map { .part(.reference($0)) } ?? .unknown))
        }
        if !schema.allOf.isEmpty { rules.append(("allOf", .part(.all(all(schema.allOf))))) }
        if !schema.anyOf.isEmpty { rules.append(("anyOf", .part(.any(all(schema.anyOf))))) }
        if !schema.oneOf.isEmpty {
            let alternatives = all(schema.oneOf)
            rules.append(("oneOf", .part(schema.discriminator == nil ? .one(alternatives) : .any(alternatives))))
        }
        if let not = schema.not { rules.append(("not", .part(.not(id(of: not))))) }
        if let condition = schema.condition {
            let rule = PartRule.conditional(
                id(of: condition),
                consequence: schema.consequence.map { id(of: $0) },
                alternative: schema.alternative.map { id(of: $0) }
            )
            rules.append(("if", .part(rule)))
        }
        return rules
    }

    private mutating func all(_ schemas: [Schema]) -> [SchemaID] {
        schemas.map { id(of: $0) }
    }

    private mutating func named(_ entries: [Entry<Schema>]) -> [NamedSchema] {
        entries.map { NamedSchema(name: $0.name, schema: id(of: $0.value)) }
    }

    private mutating func patterns(_ entries: [Entry<Schema>]) -> [PatternSchema] {
        entries.compactMap { entry in
            (try? Pattern(entry.name)).map { PatternSchema(pattern: $0, schema: id(of: entry.value)) }
        }
    }
}
