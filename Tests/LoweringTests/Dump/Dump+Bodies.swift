import APIModel

extension Content.Coding {
    /// How a body becomes bytes, in a word and what is unusual about it.
    var text: String {
        switch self {
        case .json: "json"
        case .xml(let root): "xml <\(root.name.text)> \(root.content.text)"
        case .text: "text"
        case .bytes: "bytes"
        case .form(let parts): "form" + parts.text
        case .multipart(let parts): "multipart" + parts.text
        case .stream(let framing): "stream of \(framing)"
        }
    }
}

extension XMLName {
    /// The name as it is written, with its namespace in braces.
    fileprivate var text: String { (prefix.map { $0 + ":" } ?? "") + local + (namespace.map { "{\($0)}" } ?? "") }
}

extension XMLContent {
    fileprivate var text: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .boolean: "boolean"
        case .any: "any"
        case .list(let name, let content): "[<\(name.text)> \(content.text)]"
        case .map(let content): "map of \(content.text)"
        case .places(let places): "(" + places.map(\.text).joined(separator: ", ") + ")"
        case .object(let id): "shape \(id.index)"
        }
    }
}

extension XMLPlace {
    fileprivate var text: String {
        switch self {
        case .element(let name, let content): "<\(name.text)> \(content.text)"
        case .text(let content): "own text \(content.text)"
        case .characterData(let content): "own CDATA \(content.text)"
        }
    }
}

extension XMLShape {
    /// What the objects look like in XML, a line for each member.
    var lines: [String] {
        members.map { "  \($0.wireName): \($0.placement.text) \($0.content.text)" }
            + (others.map { ["  others: \($0.text)"] } ?? [])
    }
}

extension XMLMember.Placement {
    fileprivate var text: String {
        switch self {
        case .element(let name): "<\(name.text)>"
        case .items(let name): "each <\(name.text)>"
        case .requiredItems(let name): "each or none <\(name.text)>"
        case .attribute(let name): "attribute \(name.text)"
        case .nullableAttribute(let name): "attribute or null \(name.text)"
        case .text: "own text"
        case .characterData: "own CDATA"
        }
    }
}

extension [BodyPart] {
    fileprivate var text: String {
        let parts = map { "\($0.wireName) \($0.writing)" }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    }
}
