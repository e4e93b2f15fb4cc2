import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// A documented example does not fit the schema that it stands beside.
    static let exampleMismatch = Rule(.exampleMismatch) { inventory in
        let ofSchemas = inventory.schemas.flatMap { use in findings(for: use.keywords, inventory.references) }
        let ofOthers = inventory.examples.flatMap { use in
            use.values.compactMap { finding(for: $0, schema: use.schema, inventory.references) }
        }
        return ofSchemas + ofOthers
    }

    private static func findings(for schema: SchemaKeywords, _ references: ReferenceResolver) -> [Finding] {
        schema.examples.compactMap { example in
            let value = ExampleUse.Value(node: example, pointer: schema.pointer.appending("examples"))
            return finding(for: value, schema: .keywords(schema), references)
        }
    }

    private static func finding(
        for value: ExampleUse.Value,
        schema: Schema,
        _ references: ReferenceResolver
    ) -> Finding? {
        mismatch(of: value.node, with: schema, references).map { mismatch in
            Finding(
                "the example does not fit its schema: \(mismatch.message)",
                at: mismatch.range,
                pointer: value.pointer,
                notes: [Diagnostic.Note("the schema says so here", at: mismatch.keywordRange)]
            )
        }
    }
}
