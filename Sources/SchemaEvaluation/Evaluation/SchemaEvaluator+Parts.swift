import SourceNodes

extension SchemaEvaluator {
    /// The schemas that speak of the same value.
    mutating func apply(
        _ rule: PartRule,
        _ located: LocatedRule,
        to value: Node,
        _ evaluated: inout Evaluated,
        _ tracks: Bool
    ) throws(Violation) {
        switch rule {
        case .reference(let schema):
            evaluated.formUnion(try evaluate(value, with: schema, tracking: tracks))
        case .dynamicReference(let schema, let anchor):
            let target = outermost(anchor, orElse: schema)
            evaluated.formUnion(try evaluate(value, with: target, tracking: tracks))
        case .all(let schemas):
            for schema in schemas { evaluated.formUnion(try evaluate(value, with: schema, tracking: tracks)) }
        case .any(let schemas):
            let count = countFitting(schemas, value, upTo: tracks ? .max : 1, &evaluated, tracks)
            if count == 0 { throw Violation(.fitsNone, of: value, located) }
        case .one(let schemas):
            let count = countFitting(schemas, value, upTo: 2, &evaluated, tracks)
            if count == 0 { throw Violation(.fitsNone, of: value, located) }
            if count > 1 { throw Violation(.fitsSeveral, of: value, located) }
        case .not(let schema):
            guard evaluatedIfFits(value, with: schema, tracking: false) != nil else { return }
            throw Violation(.fitsForbidden, of: value, located)
        case .conditional(let condition, let consequence, let alternative):
            let found = evaluatedIfFits(value, with: condition, tracking: tracks)
            if let found { evaluated.formUnion(found) }
            guard let next = found != nil ? consequence : alternative else { return }
            evaluated.formUnion(try evaluate(value, with: next, tracking: tracks))
        }
    }

    private mutating func countFitting(
        _ schemas: [SchemaID],
        _ value: Node,
        upTo most: Int,
        _ evaluated: inout Evaluated,
        _ tracks: Bool
    ) -> Int {
        var count = 0
        for schema in schemas {
            guard let found = evaluatedIfFits(value, with: schema, tracking: tracks) else { continue }
            count += 1
            evaluated.formUnion(found)
            if count == most { break }
        }
        return count
    }
}
