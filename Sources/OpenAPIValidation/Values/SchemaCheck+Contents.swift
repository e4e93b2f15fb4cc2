import OpenAPIDocument
import SourceNodes

extension SchemaCheck {
    /// The number of elements, and each of them.
    mutating func mismatch(ofList elements: [Node], _ comparison: Comparison) -> Mismatch? {
        let schema = comparison.schema
        if let bound = schema.minItems, elements.count < bound {
            return comparison.mismatch("has \(elements.count) elements, fewer than \(bound)", of: "minItems")
        }
        if let bound = schema.maxItems, elements.count > bound {
            return comparison.mismatch("has \(elements.count) elements, more than \(bound)", of: "maxItems")
        }
        if schema.hasUniqueItems, Set(elements.map(ComparableValue.init)).count < elements.count {
            return comparison.mismatch("has equal elements", of: "uniqueItems")
        }
        for (index, element) in elements.enumerated() {
            guard let part = index < schema.prefixItems.count ? schema.prefixItems[index] : schema.items else {
                continue
            }
            let found = mismatch(of: element, at: comparison.pointer.appending(index), with: part, within: [])
            if let found { return found }
        }
        return nil
    }

    /// The names that must be there, and each member.
    mutating func mismatch(ofObject mapping: Node.Mapping, _ comparison: Comparison) -> Mismatch? {
        let schema = comparison.schema
        for name in schema.required where mapping[name] == nil && !isOneSided(schema.property(name)) {
            return comparison.mismatch("lacks \"\(name)\"", of: "required")
        }
        if let bound = schema.minProperties, mapping.members.count < bound {
            return comparison.mismatch("has \(mapping.members.count) members, fewer than \(bound)", of: "minProperties")
        }
        if let bound = schema.maxProperties, mapping.members.count > bound {
            return comparison.mismatch("has \(mapping.members.count) members, more than \(bound)", of: "maxProperties")
        }
        for property in schema.properties {
            guard let value = mapping[property.name] else { continue }
            let pointer = comparison.pointer.appending(property.name)
            if let found = mismatch(of: value, at: pointer, with: property.value, within: []) { return found }
        }
        return mismatch(ofOthersIn: mapping, comparison)
    }

    /// The members that `properties` does not declare; patterns may speak of them, which are not asked.
    private mutating func mismatch(ofOthersIn mapping: Node.Mapping, _ comparison: Comparison) -> Mismatch? {
        let schema = comparison.schema
        guard let additional = schema.additionalProperties, schema.patternProperties.isEmpty else { return nil }
        let declared = Set(schema.properties.map(\.name))
        for member in mapping.members where !declared.contains(member.key) {
            let pointer = comparison.pointer.appending(member.key)
            if let found = mismatch(of: member.value, at: pointer, with: additional, within: []) { return found }
        }
        return nil
    }

    /// Whether a property is in requests only or in answers only: an example of the other kind lacks it rightly.
    private func isOneSided(_ property: Schema?) -> Bool {
        guard let keywords = property?.keywords else { return false }
        let target = keywords.reference.flatMap(references.schema(at:))?.keywords
        return [keywords, target].compactMap(\.self).contains { $0.isReadOnly || $0.isWriteOnly }
    }
}

extension SchemaKeywords {
    /// What the schema says of the property `name`.
    fileprivate func property(_ name: String) -> Schema? {
        properties.first { $0.name == name }?.value
    }
}
