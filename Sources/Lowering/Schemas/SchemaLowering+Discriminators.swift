import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// The values of the discriminator that mean `alternative`: those that the mapping gives it, else those that its
    /// own property allows, else the name of its component.
    mutating func discriminatorValues(of alternative: Alternative, _ discriminator: Discriminator?) -> [String] {
        guard let discriminator else { return [] }
        let component = componentName(of: alternative.schema)
        let target = target(of: alternative.schema)
        let mapped = discriminator.mapping.filter { entry in
            references.schema(at: entry.value).map(self.target) == target
        }
        if !mapped.isEmpty { return mapped.map(\.name) }
        let constants = texts(of: discriminator.propertyName, in: alternative.flat)
        if !constants.isEmpty { return constants }
        return component.map { [$0] } ?? []
    }

    /// The texts that the property `name` may be; empty if they are not listed.
    mutating func texts(of name: String, in schema: FlatSchema) -> [String] {
        guard let property = schema.properties.first(where: { $0.name == name }) else { return [] }
        let values = flat(all: property.schemas).enumeration ?? []
        return values.compactMap { value in
            switch value.value {
            case .string(let text): text
            case .null, .boolean, .integer, .number, .array, .object: nil
            }
        }
    }

    /// The component that a schema is, or that it refers to.
    func componentName(of schema: Schema) -> String? {
        guard let keywords = schema.keywords else { return nil }
        if let name = references.componentName(of: schema.pointer) { return name }
        guard let reference = keywords.reference, let target = references.schema(at: reference) else { return nil }
        return references.componentName(of: target.pointer)
    }
}
