import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A length or count is negative, or `multipleOf` is not positive.
    static let invalidBound = Rule(.invalidBound) { inventory in
        inventory.findings { schema in
            guard schema.hasBounds else { return [] }
            let negative = schema.counts.filter { ($0.value ?? 0) < 0 }.map { count in
                Finding("\"\(count.name)\" cannot be negative", in: schema, count.name, hint: "leave it out")
            }
            guard let multiple = schema.multipleOf, multiple.double <= 0 else { return negative }
            return negative + [Finding("\"multipleOf\" must be above 0", in: schema, "multipleOf")]
        }
    }
}

extension SchemaKeywords {
    /// Whether any keyword bounds numbers, lengths or counts: few schemas have one.
    var hasBounds: Bool {
        minLength != nil || maxLength != nil || minItems != nil || maxItems != nil || minProperties != nil
            || maxProperties != nil || minContains != nil || maxContains != nil || multipleOf != nil
            || minimum != nil || maximum != nil || exclusiveMinimum != nil || exclusiveMaximum != nil
    }

    /// The keywords that are lengths or counts, each lower bound before its upper one.
    var counts: [(name: String, value: Int?)] {
        [
            ("minLength", minLength), ("maxLength", maxLength),
            ("minItems", minItems), ("maxItems", maxItems),
            ("minProperties", minProperties), ("maxProperties", maxProperties),
            ("minContains", minContains), ("maxContains", maxContains),
        ]
    }
}
