import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A default does not fit its own schema.
    static let defaultMismatch = Rule(.defaultMismatch) { inventory in
        var check = ValueCheck(inventory)
        return inventory.schemas.map(\.keywords).compactMap { schema in
            guard let value = schema.defaultValue,
                let mismatch = check.mismatch(of: value, with: .keywords(schema), .either)
            else { return nil }
            return Finding(
                "the default does not fit its schema: \(mismatch.message)",
                at: mismatch.range,
                pointer: schema.pointer.appending("default"),
                notes: [Diagnostic.Note("the schema says so here", at: mismatch.keywordRange)]
            )
        }
    }
}
