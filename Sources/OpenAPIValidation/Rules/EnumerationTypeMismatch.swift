import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// `enum` or `const` has a value that `type` does not allow.
    static let enumerationTypeMismatch = Rule(.enumerationTypeMismatch) { inventory in
        inventory.schemas.map(\.keywords).flatMap { schema -> [Finding] in
            guard !schema.types.isEmpty else { return [] }
            let constant = schema.constant.map {
                ExampleUse.Value(node: $0, pointer: schema.pointer.appending("const"))
            }
            let values = schema.enumeratedValues + [constant].compactMap(\.self)
            return values.filter { !$0.node.isOf(schema.types) }.map { value in
                Finding(
                    "\(value.node.inWords) is not of type \(schema.types.inWords)",
                    at: value.node.range,
                    pointer: value.pointer
                )
            }
        }
    }
}
