import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// For each of `alternatives` the values of the discriminator that mean it: those that the mapping gives it, else
    /// those that its own property alone allows, else the name of its component.
    ///
    /// A property of several alternatives that lists all of their names tells nothing by itself.
    mutating func discriminatorValues(of alternatives: [Alternative], _ discriminator: Discriminator?) -> [[String]] {
        guard let property = discriminator?.propertyName ?? inheritedProperty(of: alternatives) else { return [] }
        let constants = alternatives.map { texts(of: property, in: $0.flat.value) }
        var uses: [String: Int] = [:]
        for text in constants.flatMap({ $0 }) { uses[text, default: 0] += 1 }
        return alternatives.enumerated().map { index, alternative in
            let discriminators = [discriminator].compactMap { $0 } + alternative.flat.value.discriminators
            let names = mappedValues(of: alternative, discriminators.filter { $0.propertyName == property })
            let mapped = names.map { spelling(of: $0, as: property, in: alternative.flat.value) }
            if !mapped.isEmpty { return mapped }
            let own = constants[index]
            if !own.isEmpty, own.allSatisfy({ uses[$0] == 1 }) { return own }
            guard let component = componentName(of: alternative.schema) else { return [] }
            return own.isEmpty || own.contains(component) ? [component] : []
        }
    }

    /// The property that tells `alternatives` apart by a discriminator of what all of them extend.
    func inheritedProperty(of alternatives: [Alternative]) -> String? {
        alternatives.first?.flat.value.discriminators.map(\.propertyName).first { name in
            alternatives.allSatisfy { $0.flat.value.discriminators.contains { $0.propertyName == name } }
        }
    }

    /// Whether `alternative` is meant where the discriminator names none.
    func isDefault(_ alternative: Alternative, of discriminator: Discriminator?) -> Bool {
        guard let mapping = discriminator?.defaultMapping, let schema = references.schema(at: mapping) else {
            return false
        }
        return target(of: schema) == target(of: alternative.schema)
    }

    private func mappedValues(of alternative: Alternative, _ discriminators: [Discriminator]) -> [String] {
        let target = target(of: alternative.schema)
        for discriminator in discriminators {
            let mapped = discriminator.mapping.filter { entry in
                references.schema(at: entry.value).map(self.target) == target
            }
            if !mapped.isEmpty { return mapped.map(\.name) }
        }
        return []
    }

    /// The texts that the property `name` may be, numbers and truth values as they are spelled; empty if they are not
    /// listed.
    mutating func texts(of name: String, in schema: FlatSchema) -> [String] {
        guard let property = schema.properties.first(where: { $0.name == name }) else { return [] }
        let values = flat(all: property.schemas).value.enumeration ?? []
        return values.compactMap(\.value.spelling)
    }

    /// How a mapped name is spelled in JSON where the property is no text: names are always texts, also those of `1.0`
    /// and of a `True` that a language spells in its own way.
    private mutating func spelling(of mapped: String, as name: String, in schema: FlatSchema) -> String {
        guard let property = schema.properties.first(where: { $0.name == name }) else { return mapped }
        let types = flat(all: property.schemas).value.valueTypes
        if types == [.boolean] { return Bool(mapped.lowercased()).map { String($0) } ?? mapped }
        guard types == [.integer] || types == [.number] else { return mapped }
        return JSONValue.number(mapped).spelling ?? mapped
    }

    /// The component that a schema is, or that it refers to.
    func componentName(of schema: Schema) -> String? {
        guard let keywords = schema.keywords else { return nil }
        if let name = references.componentName(of: schema.pointer) { return name }
        guard let reference = keywords.reference, let target = references.schema(at: reference) else { return nil }
        return references.componentName(of: target.pointer)
    }
}
