nonisolated extension JSONIndex {
    /// Whether values that the API does not document are taken where there may be some.
    var takesOthers: Bool { strictness == .tolerant && !isTrying }

    /// The bytes of a node; of a string without its quotes.
    func bytes(of position: Int) -> JSONBytes {
        let node = nodes[position]
        return bytes.part(Int(node.start), Int(node.end))
    }

    /// The text of a string or a key.
    func text(of position: Int) -> String {
        let bytes = bytes(of: position)
        return nodes[position].traits.contains(.escaped) ? bytes.unescapedText : bytes.text
    }

    /// Whether a key's text is the literal.
    @inline(__always) func key(_ position: Int, is literal: StaticString) -> Bool {
        let node = nodes[position]
        guard !node.traits.contains(.escaped) else { return escapedKey(position, is: literal) }
        guard Int(node.end &- node.start) == literal.utf8CodeUnitCount else { return false }
        return bytes.part(Int(node.start), Int(node.end)).matches(literal)
    }

    @inline(never) private func escapedKey(_ position: Int, is literal: StaticString) -> Bool {
        JSONBytes.read(text(of: position)) { $0.matches(literal) }
    }

    /// The position after a node and all it holds.
    func next(_ position: Int) -> Int {
        Int(nodes[position].next)
    }

    /// The path of a node from the root, for instance `$.data[1].from`; found by walking down, since only a failure
    /// asks for it.
    func path(of target: Int) -> String {
        var path = "$"
        var container = 0
        while container < target {
            guard let step = step(from: container, to: target) else { break }
            path += step.text
            container = step.position
        }
        return path
    }

    private func step(from container: Int, to target: Int) -> (text: String, position: Int)? {
        let isObject = nodes[container].kind == .object
        var child = container + 1
        var ordinal = 0
        while child < next(container) {
            let value = isObject ? child + 1 : child
            let end = value < nodes.count ? next(value) : value
            if target < max(end, value + 1) {
                return (isObject ? JSONPath.member(text(of: child)) : "[\(ordinal)]", value)
            }
            child = end
            ordinal += 1
        }
        return nil
    }
}

/// How the steps of a path are spelled.
nonisolated enum JSONPath {
    /// A member: `.name` where the name is an identifier, else `["a name"]` with the escapes of JSON.
    static func member(_ name: String) -> String {
        if name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil { return "." + name }
        var json = JSONWriter(form: .complete)
        json.string(name)
        return "[" + json.text + "]"
    }
}
