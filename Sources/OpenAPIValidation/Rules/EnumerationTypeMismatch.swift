import Diagnostics
import OpenAPIDocument
import SchemaEvaluation
import SourceNodes

extension Rule {
    /// `enum` or `const` has a value that `type` does not allow.
    static let enumerationTypeMismatch = Rule(.enumerationTypeMismatch) { inventory in
        inventory.findings { schema in
            var values = schema.enumeratedValues
            if let constant = schema.constant {
                values.append(ExampleUse.Value(node: constant, pointer: schema.pointer.appending("const")))
            }
            let types = values.isEmpty ? [] : schema.types.compactMap { ValueType(rawValue: $0.rawValue) }
            guard !types.isEmpty else { return [] }
            return values.filter { !$0.node.isOf(types) }.map { value in
                Finding(
                    "\(value.node.inWords) is not of type \(types.map(\.rawValue).joined(separator: " or "))",
                    at: value.node.range,
                    pointer: value.pointer
                )
            }
        }
    }
}
