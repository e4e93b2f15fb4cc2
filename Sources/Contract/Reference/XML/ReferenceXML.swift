import APIModel

/// An element as the reference writes it.
struct ReferenceXML {
    /// A part of what is in an element.
    enum Part {
        case text(String)
        /// Text that belongs in a CDATA section.
        case characterData(String)
        case element(ReferenceXML)
    }

    var name: XMLName
    var attributes: [(name: XMLName, value: String)] = []
    var parts: [Part] = []
}

/// Makes elements of JSON: first all of the tree, then its text.
struct XMLSerializer {
    let api: API

    /// The document of a value, in the one spelling in which it is sent.
    func text(_ value: JSONValue, _ root: XMLRoot) -> String {
        XMLSpelling.sent.text(of: element(root.name, value, root.content))
    }

    /// The document of a value in another spelling.
    func text(_ value: JSONValue, _ root: XMLRoot, as spelling: XMLSpelling) -> String {
        spelling.text(of: element(root.name, value, root.content))
    }

    private func element(_ name: XMLName, _ value: JSONValue, _ content: XMLContent) -> ReferenceXML {
        var element = ReferenceXML(name: name)
        switch (content, value) {
        case (_, .null): element.attributes = [(Self.absence, "true")]
        case (.object(let id), .object(let members)): add(members, as: api.xmlShapes[id.index], to: &element)
        case (.list(let name, let content), .array(let items)):
            element.parts = items.map { .element(self.element(name, $0, content)) }
        case (.places(let places), .array(let items)):
            element.parts = zip(places, items).map { part($0, $1) }
        case (.map(let content), .object(let members)):
            for member in members { element.parts += others(member, content) }
        case (_, .object(let members)):
            for member in members { element.parts += others(member, .any) }
        case (_, .array(let items)):
            element.parts = items.map { .element(self.element(XMLName("item"), $0, .any)) }
        case (_, .boolean), (_, .integer), (_, .number), (_, .string): element.parts = [.text(value.xmlText)]
        }
        return element
    }

    private func part(_ place: XMLPlace, _ item: JSONValue) -> ReferenceXML.Part {
        switch place {
        case .element(let name, let content): .element(element(name, item, content))
        case .text: .text(item.xmlText)
        case .characterData: .characterData(item.xmlText)
        }
    }

    private func add(_ members: [JSONValue.Member], as shape: XMLShape, to element: inout ReferenceXML) {
        for member in members {
            guard let known = shape.members.first(where: { $0.wireName == member.key }) else {
                element.parts += others(member, shape.others ?? .any)
                continue
            }
            switch (known.placement, member.value) {
            case (.attribute, .null), (.nullableAttribute, .null): break
            case (.attribute(let name), let value), (.nullableAttribute(let name), let value):
                element.attributes.append((name, value.xmlText))
            case (.text, let value): element.parts.append(.text(value.xmlText))
            case (.characterData, let value): element.parts.append(.characterData(value.xmlText))
            case (.items(let name), .array(let items)), (.requiredItems(let name), .array(let items)):
                element.parts += items.map { .element(self.element(name, $0, known.content)) }
            case (.items, _), (.requiredItems, _): break
            case (.element(let name), let value):
                element.parts.append(.element(self.element(name, value, known.content)))
            }
        }
    }

    private func others(_ member: JSONValue.Member, _ content: XMLContent) -> [ReferenceXML.Part] {
        guard case .array(let items) = member.value, content == .any else {
            return [.element(element(XMLName(member.key), member.value, content))]
        }
        return items.map { .element(element(XMLName(member.key), $0, .any)) }
    }

    /// What says that an element stands for null.
    private static let absence = XMLName("nil", namespace: "http://www.w3.org/2001/XMLSchema-instance", prefix: "xsi")
}

extension JSONValue {
    /// A scalar as it stands in XML.
    var xmlText: String {
        switch self {
        case .null: ""
        case .string(let text): text
        case .boolean, .integer, .number, .array, .object: JSONText.compact(self)
        }
    }
}
