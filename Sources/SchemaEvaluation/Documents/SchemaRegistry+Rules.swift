import SourceNodes

extension SchemaRegistry: SchemaSource {
    package mutating func rules(of id: SchemaID) -> SchemaRules {
        let (node, resource) = schema(id)
        switch node.value {
        case .boolean(false): return SchemaRules([LocatedRule(.nothing, "false", at: node.range)], resource: resource)
        case .mapping(let members): return SchemaRules(rules(of: members, in: resource), resource: resource)
        case .null, .boolean, .integer, .number, .string, .sequence: return SchemaRules([], resource: resource)
        }
    }

    package mutating func schema(dynamicAnchor: String, in resource: Int) -> SchemaID? {
        resources[resource].dynamicAnchors[dynamicAnchor].map { id(of: $0, in: resource) }
    }

    private mutating func rules(of members: Node.Mapping, in resource: Int) -> [LocatedRule] {
        let vocabularies = vocabularies(of: resource)
        var rules: [LocatedRule] = []
        if vocabularies.contains(.validation) { rules += assertionRules(of: members) }
        if vocabularies.contains(.formatAssertion) { rules += [formatRule(of: members)].compactMap(\.self) }
        for member in members.members {
            guard let rule = rule(of: member, beside: members, in: resource, vocabularies) else { continue }
            rules.append(LocatedRule(rule, member.key, at: member.keyRange))
        }
        return rules
    }

    private mutating func rule(
        of member: Node.Mapping.Member,
        beside members: Node.Mapping,
        in resource: Int,
        _ vocabularies: Set<Vocabulary>
    ) -> SchemaRule? {
        switch member.key {
        case "$ref", "$dynamicRef": reference(member, in: resource)
        case "unevaluatedItems":
            vocabularies.contains(.unevaluated) ? .list(.unevaluated(id(of: member.value, in: resource))) : nil
        case "unevaluatedProperties":
            vocabularies.contains(.unevaluated) ? .object(.unevaluated(id(of: member.value, in: resource))) : nil
        default:
            vocabularies.contains(.applicator)
                ? partRule(of: member, beside: members, in: resource)
                    ?? listRule(of: member, beside: members, in: resource).map(SchemaRule.list)
                    ?? objectRule(of: member, beside: members, in: resource).map(SchemaRule.object)
                : nil
        }
    }

    private mutating func reference(_ member: Node.Mapping.Member, in resource: Int) -> SchemaRule {
        guard let text = member.value.text, let target = target(of: text, from: resource) else { return .unknown }
        guard member.key == "$dynamicRef", target.isDynamic, let anchor = URIReference(text).fragment else {
            return .part(.reference(target.id))
        }
        return .part(.dynamicReference(target.id, anchor: anchor))
    }

    private mutating func partRule(
        of member: Node.Mapping.Member,
        beside members: Node.Mapping,
        in resource: Int
    ) -> SchemaRule? {
        switch member.key {
        case "allOf": return .part(.all(list(member, in: resource)))
        case "anyOf": return .part(.any(list(member, in: resource)))
        case "oneOf": return .part(.one(list(member, in: resource)))
        case "not": return .part(.not(id(of: member.value, in: resource)))
        case "if":
            let consequence = members["then"].map { id(of: $0, in: resource) }
            let alternative = members["else"].map { id(of: $0, in: resource) }
            let condition = id(of: member.value, in: resource)
            return .part(.conditional(condition, consequence: consequence, alternative: alternative))
        default: return nil
        }
    }

    private mutating func listRule(
        of member: Node.Mapping.Member,
        beside members: Node.Mapping,
        in resource: Int
    ) -> ListRule? {
        switch member.key {
        case "prefixItems": .first(list(member, in: resource))
        case "items": .rest(id(of: member.value, in: resource), from: members["prefixItems"]?.elements?.count ?? 0)
        case "contains":
            .contains(
                id(of: member.value, in: resource),
                least: members["minContains"]?.count ?? 1,
                most: members["maxContains"]?.count
            )
        default: nil
        }
    }

    private mutating func objectRule(
        of member: Node.Mapping.Member,
        beside members: Node.Mapping,
        in resource: Int
    ) -> ObjectRule? {
        switch member.key {
        case "properties": .properties(named(member.value, in: resource))
        case "patternProperties": .patterns(patterns(member.value, in: resource))
        case "additionalProperties":
            .others(
                id(of: member.value, in: resource),
                names: Set(members["properties"]?.keys ?? []),
                patterns: (members["patternProperties"]?.keys ?? []).compactMap { try? Pattern($0) }
            )
        case "propertyNames": .names(id(of: member.value, in: resource))
        case "dependentSchemas": .dependentSchemas(named(member.value, in: resource))
        default: nil
        }
    }

    private mutating func list(_ member: Node.Mapping.Member, in resource: Int) -> [SchemaID] {
        (member.value.elements ?? []).map { id(of: $0, in: resource) }
    }

    private mutating func named(_ node: Node, in resource: Int) -> [NamedSchema] {
        guard case .mapping(let mapping) = node.value else { return [] }
        return mapping.members.map { NamedSchema(name: $0.key, schema: id(of: $0.value, in: resource)) }
    }

    private mutating func patterns(_ node: Node, in resource: Int) -> [PatternSchema] {
        guard case .mapping(let mapping) = node.value else { return [] }
        return mapping.members.compactMap { member in
            guard let pattern = try? Pattern(member.key) else { return nil }
            return PatternSchema(pattern: pattern, schema: id(of: member.value, in: resource))
        }
    }
}

extension Node {
    fileprivate var keys: [String]? {
        guard case .mapping(let mapping) = value else { return nil }
        return mapping.members.map(\.key)
    }
}
