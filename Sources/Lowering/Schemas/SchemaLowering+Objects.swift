import APIModel
import OpenAPIDocument
import SourceNodes

extension SchemaLowering {
    /// A record if members have names, a map if they have not.
    mutating func object(_ schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        if schema.properties.isEmpty, schema.required.isEmpty {
            switch schema.additional {
            case .unspecified: return .map(MapType(.any))
            case .schemas(let schemas):
                return .map(MapType(type(ofAll: schemas, name: name.singular), keyPattern: schema.keyPattern))
            case .forbidden: break
            }
        }
        let id = define(schema, name: name, shape: .record(Record(members: [], additional: .ignored)))
        pending.append(Pending(id: id, content: .record(Shared(schema))))
        return .named(id)
    }

    /// Gives the record `id` its members.
    mutating func fillRecord(_ id: TypeID, from schema: FlatSchema) {
        let name = definitions[id.index].name
        var members: [Member] = []
        for property in schema.properties {
            if let member = member(property, of: schema, in: name) { members.append(member) }
        }
        members += undescribedMembers(of: schema, in: name)
        let additional = additionalMembers(of: schema, in: name)
        definitions[id.index].shape = .record(
            Record(members: members, additional: additional, keyPattern: schema.keyPattern)
        )
    }

    /// A member; nil if the document says that it must not be there.
    private mutating func member(
        _ property: FlatSchema.Property,
        of schema: FlatSchema,
        in record: NameHint
    ) -> Member? {
        let flat = flat(all: property.schemas)
        guard !flat.value.isNever else { return nil }
        var name = record.inner(property.name)
        let type = type(ofAll: property.schemas, name: flat.value.isPlain ? name : record.nested(property))
        if let chosen = flat.value.chosenName { name = NameHint(chosen, context: name.context, isChosen: true) }
        return Member(
            wireName: property.name,
            name: name,
            type: type,
            isRequired: schema.required.contains(property.name),
            direction: direction(isRead: !flat.value.isWriteOnly, isSent: !flat.value.isReadOnly),
            defaultValue: flat.value.defaultValue.map(lowerValue),
            documentation: Documentation(prose: nil, flat.value.description ?? flat.value.title),
            isDeprecated: flat.value.isDeprecated,
            origin: property.schemas.first.map(Origin.init) ?? schema.origin
        )
    }

    private func direction(isRead: Bool, isSent: Bool) -> Member.Direction {
        switch (isRead, isSent) {
        case (true, false): .answersOnly
        case (false, true): .requestsOnly
        case (false, false), (true, true): .both
        }
    }

    /// Members that the document asks for and says nothing about. They can be sent, and are not missed where they do
    /// not come: more often than not the name is a leftover.
    private func undescribedMembers(of schema: FlatSchema, in record: NameHint) -> [Member] {
        let described = Set(schema.properties.map(\.name))
        return schema.required.filter { !described.contains($0) }.map { name in
            Member(wireName: name, name: record.inner(name), type: .any, isRequired: false, origin: schema.origin)
        }
    }

    private mutating func additionalMembers(of schema: FlatSchema, in name: NameHint) -> Record.AdditionalMembers {
        switch schema.additional {
        case .unspecified: .ignored
        case .forbidden: .forbidden
        case .schemas(let schemas): .kept(type(ofAll: schemas, name: name.nested("additionalMember")))
        }
    }
}
