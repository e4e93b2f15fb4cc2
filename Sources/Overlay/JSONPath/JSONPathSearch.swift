import SourceNodes

/// A node that a query has found, and the way to it.
struct JSONPathMatch {
    /// The node.
    let node: Node
    /// The way to it from the root; nil: it is the root.
    let step: Step?

    /// The last step of a way, which shares those before it with its neighbours.
    final class Step {
        /// A step down.
        enum Key {
            /// Into a member.
            case member(String)
            /// Into an element.
            case element(Int)
        }

        /// The step.
        let key: Key
        /// The one before.
        let parent: Step?

        /// A step after others.
        init(_ key: Key, after parent: Step?) {
            self.key = key
            self.parent = parent
        }
    }

    /// The steps from the root.
    var keys: [Step.Key] {
        var keys: [Step.Key] = []
        var next = step
        while let step = next {
            keys.append(step.key)
            next = step.parent
        }
        return keys.reversed()
    }

    /// The nodes in this one, in the order of the document.
    var children: [JSONPathMatch] {
        switch node.value {
        case .mapping(let mapping):
            mapping.members.map { JSONPathMatch(node: $0.value, step: Step(.member($0.key), after: step)) }
        case .sequence(let items):
            items.enumerated().map { JSONPathMatch(node: $1, step: Step(.element($0), after: step)) }
        case .null, .boolean, .integer, .number, .string:
            []
        }
    }
}

/// Follows a query through a tree.
struct JSONPathSearch {
    /// The whole tree.
    let root: Node
    /// How many more nodes may be looked at: a condition within a condition could look at all of them for each.
    private var allowance: Int

    /// A search in `root` that gives up after looking at `allowance` nodes.
    init(root: Node, allowance: Int = 20_000_000) {
        self.root = root
        self.allowance = allowance
    }

    /// Whether the search was given up.
    var isExhausted: Bool { allowance <= 0 }

    /// What `path` finds, in the order of the document; a node may be found more than once.
    mutating func matches(of path: JSONPath) -> [JSONPathMatch] {
        follow(path.segments, from: JSONPathMatch(node: root, step: nil))
    }

    /// What the steps lead to from one node.
    mutating func follow(_ segments: [JSONPath.Segment], from start: JSONPathMatch) -> [JSONPathMatch] {
        var current = [start]
        for segment in segments {
            var found: [JSONPathMatch] = []
            for match in current {
                switch segment {
                case .children(let selectors): select(selectors, in: match, into: &found)
                case .descendants(let selectors): descend(selectors, in: match, into: &found)
                }
            }
            current = found
        }
        return current
    }

    private mutating func descend(
        _ selectors: [JSONPath.Selector],
        in match: JSONPathMatch,
        into found: inout [JSONPathMatch]
    ) {
        guard !isExhausted else { return }
        select(selectors, in: match, into: &found)
        for child in match.children { descend(selectors, in: child, into: &found) }
    }

    private mutating func select(
        _ selectors: [JSONPath.Selector],
        in match: JSONPathMatch,
        into found: inout [JSONPathMatch]
    ) {
        for selector in selectors { select(selector, in: match, into: &found) }
    }

    private mutating func select(
        _ selector: JSONPath.Selector,
        in match: JSONPathMatch,
        into found: inout [JSONPathMatch]
    ) {
        allowance -= 1
        switch (selector, match.node.value) {
        case (.name(let name), .mapping(let mapping)):
            guard let node = mapping[name] else { return }
            found.append(JSONPathMatch(node: node, step: JSONPathMatch.Step(.member(name), after: match.step)))
        case (.index(let index), .sequence(let items)):
            append(index < 0 ? index + items.count : index, of: items, in: match, to: &found)
        case (.slice(let slice), .sequence(let items)):
            for index in slice.indices(count: items.count) { append(index, of: items, in: match, to: &found) }
        case (.wildcard, _):
            let children = match.children
            allowance -= children.count
            found += children
        case (.filter(let condition), _):
            let children = match.children
            allowance -= children.count
            for child in children where !isExhausted && holds(condition, of: child) { found.append(child) }
        case (.name, _), (.index, _), (.slice, _):
            return
        }
    }

    private func append(_ index: Int, of items: [Node], in match: JSONPathMatch, to found: inout [JSONPathMatch]) {
        guard items.indices.contains(index) else { return }
        found.append(JSONPathMatch(node: items[index], step: JSONPathMatch.Step(.element(index), after: match.step)))
    }
}

extension JSONPath.Slice {
    /// The indices that the slice selects in a list of `count` elements, as section 2.3.4.2.2 has it.
    func indices(count: Int) -> StrideTo<Int> {
        let first = start.map { $0 < 0 ? $0 + count : $0 }
        let last = end.map { $0 < 0 ? $0 + count : $0 }
        guard step != 0 else { return stride(from: 0, to: 0, by: 1) }
        guard step < 0 else {
            return stride(from: min(max(first ?? 0, 0), count), to: min(max(last ?? count, 0), count), by: step)
        }
        let upper = min(max(first ?? count - 1, -1), count - 1)
        return stride(from: upper, to: min(max(last ?? -1, -1), count - 1), by: step)
    }
}
