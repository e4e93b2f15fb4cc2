import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// The type of a body; nil if nothing is said of it.
    mutating func bodyType(_ schema: Schema?, name: NameHint) -> TypeReference? {
        guard let schema else { return nil }
        return type(of: schema, name: NameHint(title: schema.keywords?.title, context: []) ?? name)
    }

    /// The type of the items of a stream; a list describes all of them at once.
    mutating func itemType(_ schema: Schema, name: NameHint) -> TypeReference {
        let name = NameHint(title: schema.keywords?.title, context: []) ?? name
        let flat = flat(schema).value
        guard flat.valueTypes == [.array], !flat.items.isEmpty else { return type(of: schema, name: name) }
        return type(ofAll: flat.items, name: name.singular)
    }

    /// How an event is described as a whole; nil if only its data is.
    mutating func eventForm(of schema: Schema) -> StreamFraming.EventForm? {
        let flat = flat(schema).value
        if let data = flat.properties.first(where: { $0.name == "data" }) {
            let others = flat.properties.map(\.name).filter { !["data", "event", "id", "retry"].contains($0) }
            guard others.isEmpty else { return nil }
            return self.flat(all: data.schemas).value.valueTypes == [.string] ? .wholeText : .wholeJSON
        }
        guard let alternatives = flat.alternatives.first, flat.properties.isEmpty else { return nil }
        let forms = alternatives.schemas.map { eventForm(of: $0) }
        guard let first = forms.first, forms.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// Whether values of `type` are texts, in whatever format.
    func isText(_ type: TypeReference) -> Bool {
        switch type {
        case .string: true
        case .nullable(let inner): isText(inner)
        case .named(let id):
            if case .enumeration(let enumeration) = definitions[id.index].shape {
                enumeration.base == .string
            } else {
                false
            }
        case .integer, .number, .boolean, .any, .bytes, .file, .list, .map: false
        }
    }

    /// Whether values are bytes outside of JSON.
    func isFile(_ schema: FlatSchema) -> Bool {
        if schema.format == "binary" { return schema.valueTypes.allSatisfy { $0 == .string } }
        guard let mediaType = schema.contentMediaType, schema.contentEncoding == nil else { return false }
        return MediaFormat(mediaType) == .bytes && schema.valueTypes.allSatisfy { $0 == .string }
    }

    /// Whether bodies of it have named members, which can travel one by one.
    mutating func hasMembers(_ schema: Schema?) -> Bool {
        guard let schema else { return true }
        let types = flat(schema).value.valueTypes
        return types.isEmpty || types == [.object]
    }

    /// The type of a body of several parts; `files` are members that are files whatever their schemas say.
    mutating func multipartType(_ schema: Schema, files: Set<String>, name: NameHint) -> TypeReference {
        let flat = flat(schema).value
        let hasFiles = flat.properties.contains { fileType(of: $0, files) != nil }
        guard hasFiles, flat.valueTypes == [.object] else {
            let type = bodyType(schema, name: name) ?? .any
            return type == .any ? .map(MapType(.any)) : type
        }
        let place = target(of: schema)
        if let id = bodiesOfParts[place] { return .named(id) }
        let component = references.componentName(of: referred(by: schema).pointer)
        var own = component.map { NameHint($0, context: ["multipart"]) }
        if own == nil { own = NameHint(title: flat.title, context: []) }
        let id = define(flat, name: own ?? name, shape: .record(Record(members: [], additional: .ignored)))
        pending.append(Pending(id: id, content: .parts(Shared(flat), files: files)))
        bodiesOfParts[place] = id
        return .named(id)
    }

    /// Gives the body `id` its members, with files in their places.
    mutating func fillParts(_ id: TypeID, from schema: FlatSchema, files: Set<String>) {
        fillRecord(id, from: schema)
        guard case .record(var record) = definitions[id.index].shape else { return }
        let types = schema.properties.map { ($0.name, fileType(of: $0, files)) }
        let byName = Dictionary(types) { first, _ in first }
        for index in record.members.indices {
            if case let type?? = byName[record.members[index].wireName] { record.members[index].type = type }
        }
        definitions[id.index].shape = .record(record)
    }

    /// What a schema that is nothing but a reference refers to.
    private func referred(by schema: Schema) -> Schema {
        guard case .keywords(let keywords) = schema, let alias = alias(of: keywords) else { return schema }
        return .keywords(alias.target)
    }

    /// A file, or several; nil if the member is neither.
    private mutating func fileType(of property: FlatSchema.Property, _ files: Set<String>) -> TypeReference? {
        let schema = flat(all: property.schemas).value
        if schema.valueTypes == [.array] {
            let items = flat(all: schema.items).value
            let isFile =
                isFile(items) || (files.contains(property.name) && items.valueTypes.allSatisfy { $0 == .string })
            return isFile ? .list(ListType(.file, minItems: schema.minItems, maxItems: schema.maxItems)) : nil
        }
        let isFile = isFile(schema) || (files.contains(property.name) && schema.valueTypes.allSatisfy { $0 == .string })
        return isFile ? .file : nil
    }
}
