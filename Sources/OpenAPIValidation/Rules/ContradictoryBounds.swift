import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A lower bound is above the upper one, so that no value is allowed.
    static let contradictoryBounds = Rule(.contradictoryBounds) { inventory in
        inventory.schemas.map(\.keywords).flatMap { schema -> [Finding] in
            guard schema.hasBounds else { return [] }
            return schema.boundPairs.compactMap { pair in
                guard pair.lower.value > pair.upper.value else { return nil }
                let upper = Diagnostic.Note("the upper bound is here", at: schema.place.range(of: pair.upper.name))
                return Finding(
                    "\"\(pair.lower.name)\" is above \"\(pair.upper.name)\", so that no value is allowed",
                    at: schema.place.range(of: pair.lower.name),
                    pointer: schema.pointer.appending(pair.lower.name),
                    notes: [upper]
                )
            }
        }
    }
}

/// A bound with its keyword.
private typealias Bound = (name: String, value: Double)

extension SchemaKeywords {
    /// The bounds of which both sides are given.
    fileprivate var boundPairs: [(lower: Bound, upper: Bound)] {
        let counts = counts.map { ($0.name, $0.value.map(Double.init)) }
        let pairs = stride(from: 0, to: counts.count, by: 2).map { (counts[$0], counts[$0 + 1]) }
        let lower = [("minimum", minimum?.double), ("exclusiveMinimum", exclusiveMinimum?.double)]
        let upper = [("maximum", maximum?.double), ("exclusiveMaximum", exclusiveMaximum?.double)]
        let numbers = lower.flatMap { low in upper.map { (low, $0) } }
        return (pairs + numbers).compactMap { low, high in
            guard let lowest = low.1, let highest = high.1 else { return nil }
            return (lower: (low.0, lowest), upper: (high.0, highest))
        }
    }
}
