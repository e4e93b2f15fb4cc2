import APIModel
import Diagnostics
import OpenAPIDocument

extension SchemaLowering {
    /// What an object is inside of its element: its members, or an element for each key where they have no names.
    mutating func xmlObject(_ schema: FlatSchema, key: SchemaKey, notes: XMLNotes, name: NameHint) -> XMLContent {
        let variants = xmlVariants(of: schema)
        guard variants.contains(where: { !$0.properties.isEmpty }) else {
            return xmlMap(variants.first ?? schema, name: name)
        }
        if let known = xml.known[key] { return .object(known) }
        let id = XMLShapeID(index: xml.shapes.count)
        xml.known[key] = id
        xml.shapes.append(XMLShape(name: name, members: [], others: nil, origin: schema.origin))
        xml.pending.append((id, Shared(schema), notes))
        return .object(id)
    }

    private mutating func xmlMap(_ schema: FlatSchema, name: NameHint) -> XMLContent {
        switch schema.additional {
        case .unspecified, .forbidden: .map(.any)
        case .schemas(let schemas): .map(xmlContent(ofAll: schemas, items: "item", name: name.singular))
        }
    }

    /// Gives members to the shapes that wait for them, and to those that they bring with them.
    mutating func fillXMLShapes() {
        while let next = xml.pending.popLast() { fillXMLShape(next.id, from: next.schema.value, notes: next.notes) }
    }

    /// The members of an object; those of a union are the members of all its variants together, which the decoder tells
    /// apart as in JSON.
    private mutating func fillXMLShape(_ id: XMLShapeID, from schema: FlatSchema, notes: XMLNotes) {
        let variants = xmlVariants(of: schema)
        let name = xml.shapes[id.index].name
        var members: [XMLMember] = []
        for variant in variants {
            for property in variant.properties where !flat(all: property.schemas).value.isNever {
                var member = xmlMember(property, in: notes, name: name)
                if variants.count == 1, variant.required.contains(property.name) {
                    member.placement = member.placement.required
                }
                guard let known = members.first(where: { $0.wireName == member.wireName }) else {
                    reportTakenName(member, among: members, at: property)
                    members.append(member)
                    continue
                }
                if known != member { reportDifference(property) }
            }
        }
        xml.shapes[id.index].members = members
        for variant in variants {
            guard case .schemas(let schemas) = variant.additional else { continue }
            xml.shapes[id.index].others = xmlContent(
                ofAll: schemas,
                items: "item",
                name: name.nested("additionalMember")
            )
            return
        }
    }

    /// How a property is written, which its XML Object says, and its type where that does not.
    private mutating func xmlMember(
        _ property: FlatSchema.Property,
        in surroundings: XMLNotes,
        name: NameHint
    ) -> XMLMember {
        let notes = xmlNotes(ofAll: property.schemas)
        let schema = xmlFlat(property.schemas)
        let name = name.nested(property.name)
        let lists = xmlKinds(of: schema) == [.array] ? xmlVariants(of: schema) : []
        if lists.count == 1, lists[0].prefixItems.isEmpty, notes.kind ?? .transparent == .transparent {
            let item = xmlItemName(
                xmlNotes(ofAll: lists[0].items),
                of: lists[0],
                orElse: property.name,
                in: surroundings
            )
            return XMLMember(
                wireName: property.name,
                placement: .items(item),
                content: xmlContent(ofAll: lists[0].items, items: item.local, name: name.singular)
            )
        }
        let origin = property.schemas.first.map { Origin($0) } ?? schema.origin
        if lists.count == 1, notes.kind ?? .transparent == .transparent {
            report(
                .unsupportedXML,
                "a list whose places are described is written with an element around it",
                at: origin
            )
        }
        let kind = lists.isEmpty ? xmlKind(notes, of: schema, at: origin) : .element
        let inferred = notes.inferredName ?? property.name
        let own = xmlName(notes, orElse: inferred, for: kind, in: surroundings, at: origin)
        let placement: XMLMember.Placement =
            switch kind {
            case .element, .transparent: .element(own)
            case .attribute: allowsNull(flat(all: property.schemas).value) ? .nullableAttribute(own) : .attribute(own)
            case .text: .text
            case .cdata: .characterData
            }
        let content = xmlContent(ofAll: property.schemas, items: own.local, name: name)
        return XMLMember(wireName: property.name, placement: placement, content: content)
    }

    /// The node that a member is: what has parts of its own needs an element.
    mutating func xmlKind(_ notes: XMLNotes, of schema: FlatSchema, at origin: Origin) -> XMLNotes.NodeKind {
        guard let kind = notes.kind, kind != .element else { return .element }
        let scalars: Set<JSONType> = [.string, .integer, .number, .boolean]
        if kind != .transparent, xmlKinds(of: schema).isSubset(of: scalars) { return kind }
        report(
            .unsupportedXML,
            "a member that is no text, number or boolean is written as an element, and not as \"\(kind.rawValue)\"",
            at: origin
        )
        return .element
    }

    private mutating func reportTakenName(
        _ member: XMLMember,
        among others: [XMLMember],
        at property: FlatSchema.Property
    ) {
        guard let other = others.first(where: { $0.placement.place == member.placement.place }) else { return }
        diagnostics.report(
            Diagnostic(
                .unsupportedXML,
                "\"\(property.name)\" and \"\(other.wireName)\" are the same in XML: only the latter is read",
                at: property.nameRange,
                pointer: property.schemas.first?.pointer.text
            )
        )
    }

    private mutating func reportDifference(_ property: FlatSchema.Property) {
        diagnostics.report(
            Diagnostic(
                .unsupportedXML,
                "several alternatives write \"\(property.name)\" in several ways in XML: that of the first one counts",
                at: property.nameRange,
                pointer: property.schemas.first?.pointer.text
            )
        )
    }
}

extension XMLMember.Placement {
    /// The same for a member that must be there.
    fileprivate var required: XMLMember.Placement {
        if case .items(let name) = self { .requiredItems(name) } else { self }
    }

    /// What no two members of an object can share.
    fileprivate var place: XMLMember.Placement {
        switch self {
        case .element(let name), .items(let name), .requiredItems(let name):
            .element(XMLName(name.local, namespace: name.namespace))
        case .attribute(let name), .nullableAttribute(let name):
            .attribute(XMLName(name.local, namespace: name.namespace))
        case .text, .characterData: .text
        }
    }
}
