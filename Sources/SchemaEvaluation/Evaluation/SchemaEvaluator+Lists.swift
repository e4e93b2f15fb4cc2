import SourceNodes

extension SchemaEvaluator {
    /// The number of elements, and each of them.
    mutating func apply(
        _ rule: ListRule,
        _ located: LocatedRule,
        to value: Node,
        _ elements: [Node],
        _ evaluated: inout Evaluated
    ) throws(Violation) {
        switch rule {
        case .least(let bound):
            guard elements.count < bound else { return }
            throw Violation(.size(elements.count, .fewer(than: bound, of: .elements)), of: value, located)
        case .most(let bound):
            guard elements.count > bound else { return }
            throw Violation(.size(elements.count, .more(than: bound, of: .elements)), of: value, located)
        case .unique:
            guard Set(elements.map(ComparableValue.init)).count < elements.count else { return }
            throw Violation(.equalElements, of: value, located)
        case .first(let schemas):
            for (position, schema) in schemas.enumerated() where position < elements.count {
                try evaluate(elements[position], at: position, with: schema, &evaluated)
            }
        case .rest(let schema, let start):
            for position in elements.indices.dropFirst(start) {
                try evaluate(elements[position], at: position, with: schema, &evaluated)
            }
        case .contains(let schema, let least, let most):
            let count = countFitting(elements, schema, &evaluated)
            guard count < least || count > most ?? .max else { return }
            throw Violation(.matchingElements(count), of: value, located)
        case .unevaluated(let schema):
            for position in elements.indices where !evaluated.positions.contains(position) {
                try evaluate(elements[position], at: position, with: schema, &evaluated)
            }
        }
    }

    private mutating func evaluate(
        _ element: Node,
        at position: Int,
        with schema: SchemaID,
        _ evaluated: inout Evaluated
    ) throws(Violation) {
        try evaluate(piece: element, at: .element(position), with: schema)
        evaluated.insert(position)
    }

    private mutating func countFitting(_ elements: [Node], _ schema: SchemaID, _ evaluated: inout Evaluated) -> Int {
        var count = 0
        for (position, element) in elements.enumerated()
        where fits(piece: element, at: .element(position), with: schema) {
            count += 1
            evaluated.insert(position)
        }
        return count
    }
}
