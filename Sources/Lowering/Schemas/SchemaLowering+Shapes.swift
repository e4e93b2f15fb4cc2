import APIModel
import Diagnostics
import OpenAPIDocument

extension SchemaLowering {
    /// The type of a schema that is not another one.
    mutating func shape(of schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        if schema.isNever { return .any }
        if let hierarchy = schema.hierarchy {
            let type = union(of: hierarchy, schema, key: key, name: name)
            return schema.allowsNull ? nullable(type) : type
        }
        if let alternatives = schema.alternatives.first {
            if schema.alternatives.count > 1 { reportSeveralAlternatives(schema) }
            return choice(alternatives, of: schema, key: key, name: name)
        }
        let type = valueType(of: schema, key: key, name: name)
        return schema.allowsNull ? nullable(type) : type
    }

    private mutating func valueType(of schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        if let values = schema.enumeration, let type = enumeration(values, of: schema, name: name) { return type }
        let types = schema.enumeration.map { kinds(of: $0) } ?? schema.valueTypes
        switch types.count {
        case 0: return .any
        case 1: return single(types[0], schema, key: key, name: name)
        default: return severalTypes(types, schema, key: key, name: name)
        }
    }

    /// The type of a schema that allows one type, null aside.
    mutating func single(_ type: JSONType, _ schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        switch type {
        case .null: .any
        case .boolean: .boolean
        case .integer: .integer(integerType(of: schema))
        case .number: .number(numberType(of: schema))
        case .string: stringType(of: schema)
        case .array: list(schema, key: key, name: name)
        case .object: object(schema, key: key, name: name)
        }
    }

    /// What the values of an enumeration are that has no names to give.
    private func kinds(of values: [FlatSchema.Value]) -> [JSONType] {
        let kinds = values.map(\.value).map(kind)
        let allKinds = JSONType.allCases.filter { kinds.contains($0) && $0 != .null }
        return allKinds.contains(.number) ? allKinds.filter { $0 != .integer } : allKinds
    }

    /// The kind of a value of JSON.
    func kind(of value: JSONValue) -> JSONType {
        switch value {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    private mutating func reportSeveralAlternatives(_ schema: FlatSchema) {
        report(
            .unsupportedSchema,
            "of several \"oneOf\" and \"anyOf\" that must hold at once only the first is read",
            at: schema.origin
        )
    }

    // MARK: Lists

    private mutating func list(_ schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        guard !schema.prefixItems.isEmpty else {
            return .list(list(of: type(ofAll: schema.items, name: name.singular), schema))
        }
        let alternatives = FlatSchema.Alternatives(schemas: schema.prefixItems + schema.items, discriminator: nil)
        let element = FlatSchema(origin: schema.origin)
        let items = choice(alternatives, of: element, key: key, name: name.nested("element"))
        if case .named = items {
            report(
                .unsupportedSchema,
                "a list whose places have types of their own is read and sent as a list of values of any of these types",
                at: schema.origin
            )
        }
        var list = list(of: items, schema)
        list.places = places(of: schema, as: items, name: name)
        return .list(list)
    }

    /// What each place holds; places that are enumerations together have nothing of their own to say.
    private mutating func places(of schema: FlatSchema, as items: TypeReference, name: NameHint) -> [TypeReference] {
        if case .named(let id) = items, case .enumeration = definitions[id.index].shape { return [] }
        return schema.prefixItems.enumerated().map { index, place in
            type(of: place, name: name.nested("place \(index + 1)"))
        }
    }

    private func list(of items: TypeReference, _ schema: FlatSchema) -> ListType {
        ListType(items, minItems: schema.minItems, maxItems: schema.maxItems, isUnique: schema.hasUniqueItems)
    }
}
