/// Makes JSON of an element, by its shape. What does not fit is made JSON that does not fit either, so that the decoder
/// says what is wrong, and where.
nonisolated struct XMLReading {
    /// How strictly the JSON will be read.
    let strictness: SDK.Strictness

    /// What stands in an element.
    func value(of tree: XMLTree, as shape: XMLShape) -> SDK.JSONValue {
        if tree.isNull { return .null }
        switch shape {
        case .text, .number, .boolean:
            return tree.elements.isEmpty ? scalar(tree.text, as: shape) : anything(in: tree)
        case .any: return anything(in: tree)
        case .list(let name, let items): return list(tree, name, items)
        case .map(let values): return map(tree, values)
        case .places(let places): return list(tree, places)
        case .object(let members): return object(tree, members, others: nil)
        case .open(let members, let others): return object(tree, members, others: others)
        case .named(let shape): return value(of: tree, as: shape())
        }
    }

    /// A text as the kind of value that it should be; nothing is no number and no boolean, and so null.
    private func scalar(_ text: String, as shape: XMLShape) -> SDK.JSONValue {
        let trimmed = text.xmlTrimmed
        switch shape {
        case .number:
            if trimmed.isEmpty { return .null }
            return SDK.JSONNumber(xml: trimmed).map { .number($0) } ?? .string(text)
        case .boolean:
            if trimmed.isEmpty { return .null }
            return ["true", "1"].contains(trimmed) ? true : ["false", "0"].contains(trimmed) ? false : .string(text)
        case .text, .any, .list, .map, .places, .object, .open: return .string(text)
        case .named(let shape): return scalar(text, as: shape())
        }
    }

    /// Text, or an object of the elements.
    private func anything(in tree: XMLTree) -> SDK.JSONValue {
        if tree.isNull { return .null }
        return tree.elements.isEmpty ? .string(tree.text) : map(tree, .any)
    }

    private func list(_ tree: XMLTree, _ name: XMLName, _ items: XMLShape) -> SDK.JSONValue {
        let elements = tree.elements
        if let text = strayText(in: tree, elements) { return text }
        return .array(elements.filter { $0.isCalled(name, in: tree) }.map { value(of: $0, as: items) })
    }

    /// What stands at each place, up to the first element that is missing; others are passed over.
    private func list(_ tree: XMLTree, _ places: [XMLPlace]) -> SDK.JSONValue {
        if case .element? = places.first, let text = strayText(in: tree, tree.elements) { return text }
        var rest = tree.parts.filter { !$0.isLayout }[...]
        var items: [SDK.JSONValue] = []
        for place in places {
            switch place {
            case .text(let shape), .characterData(let shape):
                let texts = rest.prefix { $0.text != nil }
                rest = rest.dropFirst(texts.count)
                items.append(scalar(texts.compactMap { $0.text }.joined(), as: shape))
            case .element(let name, let shape):
                let isMeant = { (part: XMLTree.Part) in part.element?.isCalled(name, in: tree) ?? false }
                guard let index = rest.firstIndex(where: isMeant), let element = rest[index].element else {
                    return .array(items)
                }
                rest = rest[(index + 1)...]
                items.append(value(of: element, as: shape))
            }
        }
        return .array(items)
    }

    /// A member for each name; those that come several times are lists.
    private func map(_ tree: XMLTree, _ values: XMLShape) -> SDK.JSONValue {
        let elements = tree.elements
        if let text = strayText(in: tree, elements) { return text }
        return .object(SDK.JSONObject(grouped(elements, as: values)))
    }

    private func grouped(_ elements: [XMLTree], as shape: XMLShape) -> [(name: String, value: SDK.JSONValue)] {
        var places: [String: Int] = [:]
        var groups: [(name: String, values: [SDK.JSONValue])] = []
        for element in elements {
            if let place = places[element.local] {
                groups[place].values.append(value(of: element, as: shape))
            } else {
                places[element.local] = groups.count
                groups.append((element.local, [value(of: element, as: shape)]))
            }
        }
        return groups.map { ($0.name, $0.values.count == 1 ? $0.values[0] : .array($0.values)) }
    }

    /// Text where elements should be.
    private func strayText(in tree: XMLTree, _ elements: [XMLTree]) -> SDK.JSONValue? {
        guard elements.isEmpty, tree.attributes.isEmpty, !tree.text.isXMLBlank else { return nil }
        return .string(tree.text)
    }

    // MARK: Objects

    /// Elements that are no member are members of their own names, for the decoder to ignore, refuse or keep.
    private func object(_ tree: XMLTree, _ members: [XMLMember], others: XMLShape?) -> SDK.JSONValue {
        let elements = tree.elements
        let hasText = members.contains { $0.isText }
        if !hasText, let text = strayText(in: tree, elements) { return text }
        var found = [[XMLTree]](repeating: [], count: members.count)
        var rest: [XMLTree] = []
        for element in elements {
            let place = members.firstIndex { member in
                member.elementName.map { element.isCalled($0, in: tree) } ?? false
            }
            if let place { found[place].append(element) } else { rest.append(element) }
        }
        let named = zip(members, found).compactMap { member, elements in
            value(of: member, elements, in: tree).map { (name: member.key, value: $0) }
        }
        // The name in XML of one member may be the name in JSON of another, which it must not pass for.
        let keys = Set(members.map { $0.key })
        let unknown = grouped(rest.filter { !keys.contains($0.local) }, as: others ?? .any)
        let attributes = others == nil ? undocumentedAttributes(of: tree, members) : []
        return .object(SDK.JSONObject(named + unknown + attributes.filter { !keys.contains($0.name) }))
    }

    private func value(of member: XMLMember, _ elements: [XMLTree], in tree: XMLTree) -> SDK.JSONValue? {
        switch member.placement {
        case .element:
            if elements.count > 1, strictness == .strict {
                return .array(elements.map { value(of: $0, as: member.shape) })
            }
            return elements.first.map { value(of: $0, as: member.shape) }
        case .items where elements.isEmpty: return nil
        case .items, .requiredItems: return .array(elements.map { value(of: $0, as: member.shape) })
        case .attribute(let name): return tree.attribute(name).map { scalar($0, as: member.shape) }
        case .nullableAttribute(let name): return tree.attribute(name).map { scalar($0, as: member.shape) } ?? .null
        case .text, .characterData:
            if case .null = scalar(tree.text, as: member.shape) { return nil }
            return scalar(tree.text, as: member.shape)
        }
    }

    private func undocumentedAttributes(
        of tree: XMLTree,
        _ members: [XMLMember]
    ) -> [(name: String, value: SDK.JSONValue)] {
        let known = Set(members.compactMap { $0.attributeName?.local })
        return tree.attributes.filter { $0.namespace == nil && !known.contains($0.local) }
            .map { ($0.local, .string($0.value)) }
    }
}

nonisolated extension XMLMember {
    /// What its elements are called.
    var elementName: XMLName? {
        switch placement {
        case .element(let name), .items(let name), .requiredItems(let name): name
        case .attribute, .nullableAttribute, .text, .characterData: nil
        }
    }

    /// What its attribute is called.
    var attributeName: XMLName? {
        switch placement {
        case .attribute(let name), .nullableAttribute(let name): name
        case .element, .items, .requiredItems, .text, .characterData: nil
        }
    }

    /// Whether it is the text of the object's element.
    var isText: Bool {
        switch placement {
        case .text, .characterData: true
        case .element, .items, .requiredItems, .attribute, .nullableAttribute: false
        }
    }
}

nonisolated extension SDK.JSONNumber {
    /// A number as XML Schema spells it: with a plus sign, zeros in front, and nothing on one side of the point, too.
    fileprivate init?(xml text: String) {
        var digits = Substring(text)
        let sign = digits.hasPrefix("-") ? "-" : ""
        if digits.hasPrefix("-") || digits.hasPrefix("+") { digits = digits.dropFirst() }
        guard let first = digits.utf8.first, first == 0x2E || (0x30...0x39).contains(first) else { return nil }
        while digits.hasPrefix("0"), let next = digits.utf8.dropFirst().first, (0x30...0x39).contains(next) {
            digits = digits.dropFirst()
        }
        if digits.hasPrefix(".") { digits = "0" + digits }
        if digits.hasSuffix(".") { digits = digits.dropLast() }
        self.init(sign + digits)
    }
}
