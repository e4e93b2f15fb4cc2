import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A lower bound is above the upper one, so that no value is allowed.
    static let contradictoryBounds = Rule(.contradictoryBounds) { inventory in
        inventory.findings { schema in
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
        var pairs: [(lower: Bound, upper: Bound)] = []
        let counts = counts
        for index in stride(from: 0, to: counts.count, by: 2) {
            guard let least = counts[index].value, let most = counts[index + 1].value else { continue }
            pairs.append(((counts[index].name, Double(least)), (counts[index + 1].name, Double(most))))
        }
        for (lowerName, lower) in [("minimum", minimum), ("exclusiveMinimum", exclusiveMinimum)] {
            for (upperName, upper) in [("maximum", maximum), ("exclusiveMaximum", exclusiveMaximum)] {
                guard let lower, let upper else { continue }
                pairs.append(((lowerName, lower.double), (upperName, upper.double)))
            }
        }
        return pairs
    }
}
