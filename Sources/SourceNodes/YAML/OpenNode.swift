import Diagnostics

/// A finished node, with what it weighs against the limits.
struct Composed {
    /// The node.
    let node: Node
    /// How many nodes it is, itself and those that aliases added included.
    let size: Int
    /// How deep it is nested: 0 for a scalar, 1 for a list of scalars.
    let height: Int
}

/// A list or mapping whose end has not been read yet.
struct OpenNode {
    /// A key that waits for its value.
    struct Key {
        /// The text of the key.
        let text: String
        /// Where it stands.
        let range: SourceRange
        /// Whether it is `<<` without quotes.
        let isMerge: Bool
    }

    /// What is open.
    let kind: YAMLCollection
    /// The first byte.
    let start: Int
    /// The name by which aliases can call it.
    let anchor: String?
    /// The key that waits for its value; nil in a list.
    var key: Key?

    private var items: [Node] = []
    private var members: [Node.Mapping.Member] = []
    private var mergeKey: SourceRange?
    private var size = 1
    private var height = 1
    private var lastEnd: Int32?

    /// A list or mapping that begins at byte `start`.
    init(kind: YAMLCollection, start: Int, anchor: String?) {
        self.kind = kind
        self.start = start
        self.anchor = anchor
    }

    /// Whether the next node is a key.
    var expectsKey: Bool {
        switch kind {
        case .sequence: false
        case .mapping: key == nil
        }
    }

    /// Takes a finished node: an item, or the value of the key that waits.
    mutating func add(_ composed: Composed) {
        size += composed.size
        height = max(height, composed.height + 1)
        lastEnd = composed.node.range.end
        guard let key else { return items.append(composed.node) }
        if key.isMerge, mergeKey == nil { mergeKey = key.range }
        lastEnd = max(key.range.end, composed.node.range.end)
        members.append(Node.Mapping.Member(key: key.text, keyRange: key.range, value: composed.node))
        self.key = nil
    }

    /// The finished list or mapping, whose end libyaml saw at `end`.
    func composed(until end: SourceRange, diagnostics: inout DiagnosticSink) -> Composed {
        // In the block style libyaml sees the end only where the next node begins; in the flow style it is a bracket.
        let last = end.start < end.end ? end.end : lastEnd ?? end.end
        let place = SourceRange(file: end.file, start: start, end: Int(last))
        switch kind {
        case .sequence:
            return Composed(node: Node(.sequence(items), at: place), size: size, height: height)
        case .mapping:
            let written = Node.Mapping(checking: members, diagnostics: &diagnostics)
            let mapping = mergeKey.map { written.merging(at: $0, diagnostics: &diagnostics) } ?? written
            return Composed(node: Node(.mapping(mapping), at: place), size: size, height: height)
        }
    }
}
