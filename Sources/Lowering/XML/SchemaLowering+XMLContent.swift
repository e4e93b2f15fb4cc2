import APIModel
import Diagnostics
import OpenAPIDocument

/// The shapes of objects in XML while they are found; they are filled from a queue, since they may hold themselves.
struct XMLShapes {
    /// All that are known.
    var shapes: [XMLShape] = []
    /// Those without members yet.
    var pending: [(id: XMLShapeID, schema: Shared<FlatSchema>, notes: XMLNotes)] = []
    /// The shape of each object that was met, by where it stands.
    var known: [SchemaKey: XMLShapeID] = [:]
    /// The schemas whose content is being found.
    var active: Set<SchemaKey> = []
}

extension SchemaLowering {
    /// Whether a schema says enough of values for them to be more than bytes.
    mutating func describesXML(_ schema: FlatSchema) -> Bool {
        switch xmlKinds(of: schema) {
        case [], anyKind: false
        case [.object]: xmlVariants(of: schema).contains(where: \.describesMembers) || schema.describesMembers
        default: true
        }
    }

    /// The element that a body of this schema is. Where the schema says no name, it has one of ours.
    mutating func xmlRoot(of schema: Schema, name hint: NameHint) -> XMLRoot {
        let notes = xmlNotes(of: schema)
        let origin = Origin(schema)
        let component = xmlComponent(of: schema)
        if notes.name == nil, component == nil {
            report(
                .unsupportedXML,
                "nothing says what the element of this body is called: it is written as \"root\"; "
                    + "\"xml\" could give it a \"name\"",
                at: origin
            )
        }
        let name = xmlName(notes, orElse: component ?? "root", for: .element, in: XMLNotes(), at: origin)
        let item = xmlFlat([schema]).items.first.flatMap { xmlComponent(of: $0) }
        let content = xmlContent(ofAll: [schema], items: item ?? name.local, name: hint)
        return XMLRoot(name: name, content: content)
    }

    /// What the component is called that one of the schemas is.
    private mutating func componentHint(ofAll schemas: [Schema]) -> NameHint? {
        for schema in schemas {
            if let component = xmlComponent(of: schema) { return NameHint(component) }
        }
        return nil
    }

    /// What values that fit all of `schemas` are inside of their element; `items` is what the items of a list are called
    /// that have no name of their own.
    mutating func xmlContent(ofAll schemas: [Schema], items: String, name: NameHint) -> XMLContent {
        guard let first = schemas.first else { return .any }
        let key = schemas.count == 1 ? SchemaKey(xmlSchema(first)) : SchemaKey(first, schemas.dropFirst())
        let flat = xmlFlat(schemas)
        guard xml.active.count < Self.depthLimit, xml.active.insert(key).inserted else { return .any }
        defer { xml.active.remove(key) }
        switch xmlKinds(of: flat) {
        case [.string]: return .text
        case [.integer], [.number], [.integer, .number]: return .number
        case [.boolean]: return .boolean
        case [.object]:
            let notes = xmlNotes(ofAll: schemas)
            return xmlObject(flat, key: key, notes: notes, name: componentHint(ofAll: schemas) ?? name)
        case [.array]:
            let lists = xmlVariants(of: flat)
            guard lists.count == 1 else { break }
            guard lists[0].prefixItems.isEmpty else {
                return xmlPlaces(of: lists[0], name: items, notes: xmlNotes(ofAll: schemas), hint: name)
            }
            return xmlList(lists[0], items: items, notes: xmlNotes(ofAll: schemas), name: name)
        default: break
        }
        report(
            .unsupportedXML,
            "XML does not tell the types of these values apart: they are read as texts",
            at: flat.origin
        )
        return .any
    }

    /// The content of an element around a list.
    private mutating func xmlList(
        _ list: FlatSchema,
        items: String,
        notes: XMLNotes,
        name: NameHint
    ) -> XMLContent {
        let node = xmlNotes(ofAll: list.items)
        let item = xmlItemName(node, of: list, orElse: items, in: notes)
        return .list(item, xmlContent(ofAll: list.items, items: item.local, name: name.singular))
    }

    /// The content of an element whose parts have an order; what has no name has that of the element.
    private mutating func xmlPlaces(
        of list: FlatSchema,
        name: String,
        notes: XMLNotes,
        hint: NameHint
    ) -> XMLContent {
        if let rest = list.items.first, !flat(rest).value.isNever {
            report(.unsupportedXML, "items behind the described places have no name in XML", at: list.origin)
        }
        let places = list.prefixItems.enumerated().map { index, schema -> XMLPlace in
            let node = xmlNotes(of: schema)
            let origin = Origin(schema)
            let content = xmlContent(ofAll: [schema], items: name, name: hint.nested("place \(index + 1)"))
            switch xmlKind(node, of: xmlFlat([schema]), at: origin) {
            case .text: return .text(content)
            case .cdata: return .characterData(content)
            case .element, .attribute, .transparent:
                let inferred = node.inferredName ?? name
                return .element(xmlName(node, orElse: inferred, for: .element, in: notes, at: origin), content)
            }
        }
        return .places(places)
    }

    /// The name of the items of a list.
    mutating func xmlItemName(
        _ notes: XMLNotes,
        of list: FlatSchema,
        orElse name: String,
        in surroundings: XMLNotes
    ) -> XMLName {
        let origin = list.items.first.map(Origin.init) ?? list.origin
        return xmlName(
            notes,
            orElse: notes.inferredName ?? name,
            for: .element,
            in: surroundings,
            at: origin
        )
    }

    // MARK: What a schema allows

    /// The JSON types of the values that a schema allows, null aside.
    mutating func xmlKinds(of schema: FlatSchema) -> Set<JSONType> {
        var kinds: Set<JSONType> = []
        for variant in xmlVariants(of: schema) {
            if let values = variant.enumeration {
                kinds.formUnion(values.map { kind(of: $0.value) })
            } else {
                guard !variant.valueTypes.isEmpty else { return anyKind }
                kinds.formUnion(variant.valueTypes)
            }
        }
        kinds.remove(.null)
        return kinds
    }

    /// The schemas that a value fits one of, without references to further ones.
    mutating func xmlVariants(of schema: FlatSchema) -> [FlatSchema] {
        var rest = [schema]
        var variants: [FlatSchema] = []
        var seen: Set<String> = []
        while let next = rest.popLast(), variants.count + rest.count < 1000 {
            var own = next
            own.alternatives = []
            own.hierarchy = nil
            if let hierarchy = next.hierarchy {
                guard seen.insert(next.origin.pointer).inserted else { continue }
                rest += hierarchy.extensions.reversed().map { xmlFlat([$0]) }
                variants.append(own)
            } else if let alternatives = next.alternatives.first {
                guard seen.insert(next.origin.pointer).inserted else { continue }
                rest += alternatives.schemas.reversed().map { xmlFlat([$0]) }
                if own.describesMembers { variants.append(own) }
            } else if !next.isOnlyNull, !next.isNever {
                variants.append(own)
            }
        }
        return variants
    }
}

/// All types, null aside: nothing is said of values.
private let anyKind = Set(JSONType.allCases).subtracting([.null])
