import Diagnostics
import OpenAPIDocument
import SchemaEvaluation
import SourceNodes

extension Rule {
    /// `enum` lists a value twice.
    static let duplicateEnumerationValue = Rule(.duplicateEnumerationValue) { inventory in
        inventory.findings { schema in
            var seen: Set<ComparableValue> = []
            let repeated = schema.enumeratedValues.filter { !seen.insert(ComparableValue($0.node)).inserted }
            return repeated.map { value in
                Finding("\(value.node.inWords) is listed twice", at: value.node.range, pointer: value.pointer)
            }
        }
    }
}

extension SchemaKeywords {
    /// The values of `enum`, each with the way to it.
    var enumeratedValues: [ExampleUse.Value] {
        guard let enumeration else { return [] }
        let list = pointer.appending("enum")
        return enumeration.enumerated().map { index, node in
            ExampleUse.Value(node: node, pointer: list.appending(index))
        }
    }
}
