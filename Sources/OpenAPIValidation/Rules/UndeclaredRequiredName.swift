import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// `required` names a property that the schema does not declare: legal, but often a slip of the pen.
    static let undeclaredRequiredName = Rule(.undeclaredRequiredName) { inventory in
        inventory.schemas.flatMap { use -> [Finding] in
            let schema = use.keywords
            guard use.role == .whole, schema.declaresItsProperties else { return [] }
            let names = schema.properties.map(\.name)
            let known = Set(names)
            return schema.required.filter { !known.contains($0) }.map { name in
                Finding(
                    "\"\(name)\" is required but not declared among the properties",
                    at: schema.rangeOfRequiredName(name),
                    pointer: schema.pointer.appending("required"),
                    hint: nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" }
                )
            }
        }
    }
}

extension SchemaKeywords {
    /// Where `required` lists a name.
    fileprivate func rangeOfRequiredName(_ name: String) -> SourceRange {
        guard case .sequence(let elements) = place.members["required"]?.value else { return range }
        let element = elements.first { element in
            guard case .string(let text) = element.value else { return false }
            return text == name
        }
        return element?.range ?? place.range(of: "required")
    }

    /// Whether there are properties, and no other schema that may declare more of them.
    fileprivate var declaresItsProperties: Bool {
        !properties.isEmpty && reference == nil && parts.isEmpty && patternProperties.isEmpty
    }
}
