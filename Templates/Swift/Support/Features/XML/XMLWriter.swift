/// Writes JSON as XML, by its shape: without blanks between elements, and with each namespace declared where it is first
/// needed.
nonisolated struct XMLWriter {
    /// The text so far.
    private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"#
    /// What prefixes mean in the elements that are open, innermost last; nothing is the prefix of the default namespace.
    private var namespaces: [[String: String]] = [[:]]

    /// The document of a value.
    static func text(of value: SDK.JSONValue, as root: XMLRoot) throws(EncodingFailure) -> String {
        var writer = XMLWriter()
        try writer.element(root.name, value, as: root.shape, at: "$")
        return writer.text
    }

    /// An element with a value in it; one without a value says so.
    private mutating func element(
        _ name: XMLName,
        _ value: SDK.JSONValue,
        as shape: XMLShape,
        at path: String
    ) throws(EncodingFailure) {
        if case .named(let inner) = shape { return try element(name, value, as: inner(), at: path) }
        var attributes: [(name: XMLName, value: String)] = []
        if case .null = value {
            let mark = XMLName("nil", namespace: XMLTree.instanceNamespace, prefix: "xsi")
            attributes = [(mark, "true")]
        }
        let members = shape.members
        for member in members ?? [] {
            guard let name = member.attributeName, let value = value[member.key] else { continue }
            if case .null = value { continue }
            attributes.append((name, try Self.scalar(value, at: path + JSONPath.member(member.key))))
        }
        namespaces.append(namespaces[namespaces.count - 1])
        text += "<" + name.text
        declare([name] + attributes.map { $0.name })
        for attribute in attributes {
            text += " \(attribute.name.text)=\"\(try Self.escaped(attribute.value, .attribute, at: path))\""
        }
        let start = text.utf8.count
        text += ">"
        try content(value, as: shape, at: path)
        if text.utf8.count == start + 1 {
            text.removeLast()
            text += "/>"
        } else {
            text += "</\(name.text)>"
        }
        namespaces.removeLast()
    }

    private mutating func declare(_ names: [XMLName]) {
        for name in names {
            guard let namespace = name.namespace, name.prefix != "xml" else { continue }
            let last = namespaces.count - 1
            guard namespaces[last][name.prefix ?? ""] != namespace else { continue }
            namespaces[last][name.prefix ?? ""] = namespace
            text += " xmlns\(name.prefix.map { ":" + $0 } ?? "")=\"\(Self.escaped(unchecked: namespace, .attribute))\""
        }
    }

    // MARK: What is in an element

    private mutating func content(
        _ value: SDK.JSONValue,
        as shape: XMLShape,
        at path: String
    ) throws(EncodingFailure) {
        switch value {
        case .null: break
        case .bool, .number, .string: text += try Self.escaped(Self.scalar(value, at: path), .text, at: path)
        case .array(let items):
            switch shape {
            case .list(let name, let shape): try elements(name, items, as: shape, at: path)
            case .places(let places): try self.items(items, at: places, path)
            case .text, .number, .boolean, .any, .map, .object, .open, .named:
                try elements("item", items, as: .any, at: path)
            }
        case .object(let object):
            for (key, value) in object.members {
                try member(key, value, of: shape, at: path + JSONPath.member(key))
            }
        }
    }

    private mutating func items(
        _ items: [SDK.JSONValue],
        at places: [XMLPlace],
        _ path: String
    ) throws(EncodingFailure) {
        for (index, item) in items.enumerated() {
            let path = "\(path)[\(index)]"
            guard index < places.count else {
                throw EncodingFailure(path: path, reason: "XML has no place for so many items")
            }
            switch places[index] {
            case .element(let name, let shape): try element(name, item, as: shape, at: path)
            case .text: text += try Self.escaped(Self.scalar(item, at: path), .text, at: path)
            case .characterData: text += try Self.escaped(Self.scalar(item, at: path), .characterData, at: path)
            }
        }
    }

    private mutating func elements(
        _ name: XMLName,
        _ items: [SDK.JSONValue],
        as shape: XMLShape,
        at path: String
    ) throws(EncodingFailure) {
        for (index, item) in items.enumerated() { try element(name, item, as: shape, at: "\(path)[\(index)]") }
    }

    private mutating func member(
        _ key: String,
        _ value: SDK.JSONValue,
        of shape: XMLShape,
        at path: String
    ) throws(EncodingFailure) {
        guard let member = shape.members?.first(where: { $0.key == key }) else {
            return try other(key, value, as: shape.others, at: path)
        }
        switch member.placement {
        case .element(let name): try element(name, value, as: member.shape, at: path)
        case .items(let name), .requiredItems(let name):
            guard case .array(let items) = value else { return }
            try elements(name, items, as: member.shape, at: path)
        case .attribute, .nullableAttribute: break
        case .text: text += try Self.escaped(Self.scalar(value, at: path), .text, at: path)
        case .characterData: text += try Self.escaped(Self.scalar(value, at: path), .characterData, at: path)
        }
    }

    /// An element for a member without a name of its own; of any list, one for each item.
    private mutating func other(
        _ key: String,
        _ value: SDK.JSONValue,
        as shape: XMLShape,
        at path: String
    ) throws(EncodingFailure) {
        guard XMLScanner.isName(key) else {
            throw EncodingFailure(path: path, reason: "the name of the member is no name in XML")
        }
        if case .array(let items) = value, case .any = shape {
            return try elements(XMLName(key), items, as: shape, at: path)
        }
        try element(XMLName(key), value, as: shape, at: path)
    }
}

nonisolated extension XMLShape {
    /// The members with names; nil: it is no object with such.
    fileprivate var members: [XMLMember]? {
        switch self {
        case .object(let members), .open(let members, _): members
        case .named(let shape): shape().members
        case .text, .number, .boolean, .any, .list, .map, .places: nil
        }
    }

    /// What members are that have no name.
    fileprivate var others: XMLShape {
        switch self {
        case .map(let values): values
        case .open(_, let others): others
        case .named(let shape): shape().others
        case .text, .number, .boolean, .any, .list, .places, .object: .any
        }
    }
}
