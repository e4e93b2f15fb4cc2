import SourceNodes

extension SchemaEvaluator {
    /// The names that must be there, and each member.
    mutating func apply(
        _ rule: ObjectRule,
        _ located: LocatedRule,
        to value: Node,
        _ mapping: Node.Mapping,
        _ evaluated: inout Evaluated,
        _ tracks: Bool
    ) throws(Violation) {
        let members = mapping.members
        switch rule {
        case .least(let bound):
            guard members.count < bound else { return }
            throw Violation(.size(members.count, .fewer(than: bound, of: .members)), of: value, located)
        case .most(let bound):
            guard members.count > bound else { return }
            throw Violation(.size(members.count, .more(than: bound, of: .members)), of: value, located)
        case .required(let names):
            for name in names where mapping[name] == nil { throw Violation(.missing(name), of: value, located) }
        case .properties(let properties):
            for property in properties {
                guard let value = mapping[property.name] else { continue }
                try evaluate(value, named: property.name, with: property.schema, &evaluated)
            }
        case .patterns(let patterns): try apply(patterns, to: members, &evaluated)
        case .others(let schema, let names, let patterns):
            for member in members where !names.contains(member.key) && !isOne(member.key, of: patterns) {
                try evaluate(member.value, named: member.key, with: schema, &evaluated)
            }
        case .names(let schema): try apply(names: schema, located, to: members)
        case .dependentRequired(let rules):
            for rule in rules where mapping[rule.name] != nil {
                for name in rule.required where mapping[name] == nil {
                    throw Violation(.missingBeside(name, rule.name), of: value, located)
                }
            }
        case .dependentSchemas(let schemas):
            for schema in schemas where mapping[schema.name] != nil {
                evaluated.formUnion(try evaluate(value, with: schema.schema, tracking: tracks))
            }
        case .unevaluated(let schema):
            for member in members where !evaluated.names.contains(member.key) {
                try evaluate(member.value, named: member.key, with: schema, &evaluated)
            }
        }
    }

    private mutating func evaluate(
        _ value: Node,
        named name: String,
        with schema: SchemaID,
        _ evaluated: inout Evaluated
    ) throws(Violation) {
        try evaluate(piece: value, at: .member(name), with: schema)
        evaluated.insert(name)
    }

    private mutating func apply(
        _ patterns: [PatternSchema],
        to members: [Node.Mapping.Member],
        _ evaluated: inout Evaluated
    ) throws(Violation) {
        for pattern in patterns {
            for member in members where isOne(member.key, of: [pattern.pattern]) {
                try evaluate(member.value, named: member.key, with: pattern.schema, &evaluated)
            }
        }
    }

    private mutating func apply(
        names schema: SchemaID,
        _ located: LocatedRule,
        to members: [Node.Mapping.Member]
    ) throws(Violation) {
        for member in members {
            let name = Node(.string(member.key), at: member.keyRange)
            guard !fits(piece: name, at: .member(member.key), with: schema) else { continue }
            throw Violation(.name(member.key), of: name, located).behind(.member(member.key))
        }
    }

    /// Whether a name fits one of `patterns`.
    private mutating func isOne(_ name: String, of patterns: [Pattern]) -> Bool {
        patterns.contains { pattern in
            guard let matches = pattern.matches(name) else {
                giveUp()
                return false
            }
            return matches
        }
    }
}
