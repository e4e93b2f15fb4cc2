import APIModel

/// Says which values there is XML for: SDKs refuse all others.
struct XMLFit {
    let api: API

    /// Whether all texts and names of a value are some in XML, and each item of it has a place.
    func holds(_ value: JSONValue, _ content: XMLContent) -> Bool {
        switch (content, value) {
        case (_, .string(let text)): text.fitsXML
        case (_, .null), (_, .boolean), (_, .integer), (_, .number): true
        case (.list(_, let content), .array(let items)): items.allSatisfy { holds($0, content) }
        case (.places(let places), .array(let items)):
            items.count <= places.count && zip(places, items).allSatisfy { holds($1, at: $0) }
        case (_, .array(let items)): items.allSatisfy { holds($0, .any) }
        case (.object(let id), .object(let members)): members.allSatisfy { holds($0, in: api.xmlShapes[id.index]) }
        case (.map(let content), .object(let members)):
            members.allSatisfy { $0.key.isXMLName && holds($0.value, content) }
        case (_, .object(let members)): members.allSatisfy { $0.key.isXMLName && holds($0.value, .any) }
        }
    }

    private func holds(_ value: JSONValue, at place: XMLPlace) -> Bool {
        switch (place, value) {
        case (.element(_, let content), _): holds(value, content)
        case (.text, .array), (.text, .object), (.characterData, .array), (.characterData, .object): false
        case (.text, _), (.characterData, _): holds(value, .text)
        }
    }

    private func holds(_ member: JSONValue.Member, in shape: XMLShape) -> Bool {
        guard let known = shape.members.first(where: { $0.wireName == member.key }) else {
            return member.key.isXMLName && holds(member.value, shape.others ?? .any)
        }
        switch (known.placement, member.value) {
        case (.items, .array(let items)), (.requiredItems, .array(let items)):
            return items.allSatisfy { holds($0, known.content) }
        case (.element, let value), (.items, let value), (.requiredItems, let value):
            return holds(value, known.content)
        case (_, .array), (_, .object): return false
        case (_, let value): return holds(value, .text)
        }
    }
}

extension String {
    /// Whether XML can hold the text: XML 1.0, section 2.2.
    fileprivate var fitsXML: Bool {
        unicodeScalars.allSatisfy { scalar in
            "\t\n\r".unicodeScalars.contains(scalar)
                || (scalar.value >= 0x20 && ![0xFFFE, 0xFFFF].contains(scalar.value))
        }
    }

    /// Whether it is a name of letters, digits and a few marks; others are not tried out.
    fileprivate var isXMLName: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar))
        }
    }
}
