nonisolated extension XMLScanner {
    /// An attribute as it is written.
    private typealias Attribute = (name: String, value: String)

    /// Reads the rest of a start tag, and of an element without content all of it.
    mutating func readStartTag() throws(XMLFailure) {
        let start = position
        let name = try readName()
        var attributes: [Attribute] = []
        while true {
            let hasBlank = isBlank
            skipBlanks()
            if isAt(">") || isAt("/>") { break }
            guard hasBlank, position < bytes.count else { throw failure("a start tag that does not end") }
            attributes.append(try readAttribute())
        }
        let namespaces = try declared(attributes)
        let tree = try element(name, attributes, namespaces, at: start)
        if skip("/>") { return close(tree) }
        position += 1
        open.append(OpenElement(tree: tree, name: name, namespaces: namespaces))
    }

    private mutating func readAttribute() throws(XMLFailure) -> Attribute {
        let name = try readName()
        skipBlanks()
        guard skip("=") else { throw failure("an attribute without a value") }
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { throw failure("a value without quotes") }
        let quote = bytes[position]
        position += 1
        var value: [UInt8] = []
        while position < bytes.count, bytes[position] != quote {
            switch bytes[position] {
            case UInt8(ascii: "<"): throw failure("< in a value")
            case UInt8(ascii: "&"): value += try readReference()
            default:
                // Blanks that are no references are spaces (XML 1.0, section 3.3.3).
                let byte = nextOfLine()
                value.append(isXMLBlankByte(byte) ? 0x20 : byte)
            }
        }
        guard position < bytes.count else { throw failure("a value without an end") }
        position += 1
        return (name, String(decoding: value, as: UTF8.self))
    }

    // MARK: Namespaces

    /// What prefixes mean in an element with these attributes.
    private func declared(_ attributes: [Attribute]) throws(XMLFailure) -> [String: String] {
        var namespaces = open.last?.namespaces ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
        for (name, value) in attributes {
            if name == "xmlns" { namespaces[""] = value.isEmpty ? nil : value }
            guard name.hasPrefix("xmlns:") else { continue }
            let prefix = String(name.dropFirst("xmlns:".count))
            guard !value.isEmpty, prefix != "xmlns", prefix != "xml" || value == namespaces["xml"] else {
                throw failure("a prefix \(prefix) that means nothing else")
            }
            namespaces[prefix] = value
        }
        return namespaces
    }

    private func element(
        _ name: String,
        _ attributes: [Attribute],
        _ namespaces: [String: String],
        at start: Int
    ) throws(XMLFailure) -> XMLTree {
        var resolved: [(local: String, namespace: String?, value: String)] = []
        var seen: Set<String> = []
        for (name, value) in attributes {
            guard seen.insert(name).inserted else { throw failure("the attribute \(name) again") }
            if name == "xmlns" || name.hasPrefix("xmlns:") { continue }
            let (prefix, local) = Self.split(name)
            guard let prefix else {
                resolved.append((local, nil, value))
                continue
            }
            guard let namespace = namespaces[prefix] else { throw failure("the prefix \(prefix), which means nothing") }
            guard seen.insert("{\(namespace)}\(local)").inserted else { throw failure("the attribute \(name) again") }
            resolved.append((local, namespace, value))
        }
        let (prefix, local) = Self.split(name)
        if let prefix, namespaces[prefix] == nil { throw failure("the prefix \(prefix), which means nothing") }
        return XMLTree(local: local, namespace: namespaces[prefix ?? ""], attributes: resolved)
    }

    private static func split(_ name: String) -> (prefix: String?, local: String) {
        let parts = name.split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : (nil, name)
    }
}
