import SourceNodes

extension SchemaRegistry {
    /// A schema that a reference leads to, and whether it was named by `$dynamicAnchor`.
    struct Target {
        let id: SchemaID
        let isDynamic: Bool
    }

    /// Where `reference` leads from a schema of `resource`.
    mutating func target(of reference: String, from resource: Int) -> Target? {
        target(at: URIReference(reference).resolved(against: resources[resource].base))
    }

    /// What stands at `uri`.
    mutating func target(at uri: URIReference) -> Target? {
        guard let resource = resourcesByURI[uri.withoutFragment.text] else { return nil }
        let fragment = (uri.fragment ?? "").removingPercentEncoding
        if fragment.isEmpty { return Target(id: id(of: resources[resource].root, in: resource), isDynamic: false) }
        if fragment.hasPrefix("/") { return target(at: fragment.dropFirst(), in: resource) }
        if let node = resources[resource].dynamicAnchors[fragment] {
            return Target(id: id(of: node, in: resource), isDynamic: true)
        }
        return resources[resource].anchors[fragment].map { Target(id: id(of: $0, in: resource), isDynamic: false) }
    }

    /// The schema that a pointer leads to. On its way it may enter resources within the first one; a place that no
    /// keyword speaks of has the schemas that are asked for.
    private mutating func target(at pointer: Substring, in resource: Int) -> Target? {
        var node = resources[resource].root
        var resource = resource
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false) {
            guard let next = node.child(named: step.unescapedStep) else { return nil }
            node = next
            resource = scopes[node.range] ?? resource
        }
        if scopes[node.range] == nil { scan(node, in: resource) }
        return Target(id: id(of: node, in: resource), isDynamic: false)
    }
}

extension Node {
    fileprivate func child(named name: String) -> Node? {
        switch value {
        case .mapping(let mapping): return mapping[name]
        case .sequence(let elements):
            guard let index = Int(name), elements.indices.contains(index) else { return nil }
            return elements[index]
        case .null, .boolean, .integer, .number, .string: return nil
        }
    }
}

extension Substring {
    /// A step of a JSON pointer without its escapes.
    fileprivate var unescapedStep: String {
        var text = ""
        var isEscaped = false
        for scalar in unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(scalar == "1" ? "/" : "~")
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension String {
    /// The text without percent escapes.
    fileprivate var removingPercentEncoding: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest.removeFirst(min(2, rest.count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
