import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// A documented example does not fit the schema that it stands beside.
    static let exampleMismatch = Rule(.exampleMismatch) { inventory in
        var check = ValueCheck(inventory)
        let ofSchemas = inventory.findings { check.findings(for: $0) }
        let ofOthers = inventory.examples.flatMap { use in
            use.values.compactMap { check.finding(for: $0, schema: use.schema, use.direction) }
        }
        return ofSchemas + ofOthers
    }
}

extension ValueCheck {
    fileprivate mutating func findings(for schema: SchemaKeywords) -> [Finding] {
        schema.examples.compactMap { example in
            let value = ExampleUse.Value(node: example, pointer: schema.pointer.appending("examples"))
            return finding(for: value, schema: .keywords(schema), .either)
        }
    }

    fileprivate mutating func finding(
        for value: ExampleUse.Value,
        schema: Schema,
        _ direction: ValueDirection
    ) -> Finding? {
        mismatch(of: value.node, with: schema, direction).map { mismatch in
            Finding(
                "the example does not fit its schema: \(mismatch.message)",
                at: mismatch.range,
                pointer: value.pointer,
                notes: [Diagnostic.Note("the schema says so here", at: mismatch.keywordRange)]
            )
        }
    }
}
