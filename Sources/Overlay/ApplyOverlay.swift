package import Diagnostics
package import SourceNodes

extension Overlay {
    /// The document with all changes, one after the other; what cannot be done is reported and left out.
    ///
    /// What came from the overlay keeps its place there, so that mistakes in it are shown where they were made.
    package func applied(to root: Node, diagnostics: inout DiagnosticSink) -> Node {
        actions.reduce(root) { document, action in action.applied(to: document, diagnostics: &diagnostics) }
    }
}

extension Overlay.Action {
    fileprivate func applied(to root: Node, diagnostics: inout DiagnosticSink) -> Node {
        var search = JSONPathSearch(root: root)
        let matches = search.matches(of: target)
        guard !search.isExhausted else {
            report(.invalidPath, "the path looks at too many places", &diagnostics)
            return root
        }
        guard !matches.isEmpty else {
            report(.unmatchedTarget, "the target is nowhere in the document", &diagnostics)
            return root
        }
        var marks = TargetMarks()
        for match in matches { marks.insert(match.keys[...]) }
        var editor = NodeEditor(action: self)
        guard let edited = editor.edited(root, marks) else {
            report(.incompatibleUpdate, "the whole document cannot be removed", &diagnostics)
            return root
        }
        editor.problems.forEach { diagnostics.report($0) }
        return edited
    }

    private func report(_ code: DiagnosticCode, _ message: String, _ diagnostics: inout DiagnosticSink) {
        diagnostics.report(Diagnostic(code, message, at: targetRange))
    }
}

/// The places that a query has found, each once, as a tree.
private struct TargetMarks {
    var isTarget = false
    var members: [String: TargetMarks] = [:]
    var elements: [Int: TargetMarks] = [:]

    mutating func insert(_ keys: ArraySlice<JSONPathMatch.Step.Key>) {
        switch keys.first {
        case nil: isTarget = true
        case .member(let name): members[name, default: TargetMarks()].insert(keys.dropFirst())
        case .element(let index): elements[index, default: TargetMarks()].insert(keys.dropFirst())
        }
    }
}

/// Rebuilds the part of a tree that leads to the marked places.
private struct NodeEditor {
    let action: Overlay.Action
    /// What could not be done: one is enough for an action.
    private(set) var problems: [Diagnostic] = []

    init(action: Overlay.Action) {
        self.action = action
    }

    /// The node after the change; nil if it goes.
    mutating func edited(_ node: Node, _ marks: TargetMarks) -> Node? {
        let inner = editedInside(node, marks)
        guard marks.isTarget else { return inner }
        switch action.change {
        case .remove: return nil
        case .update(let update): return updated(inner, with: update)
        }
    }

    private mutating func editedInside(_ node: Node, _ marks: TargetMarks) -> Node {
        guard !marks.members.isEmpty || !marks.elements.isEmpty else { return node }
        switch node.value {
        case .mapping(let mapping):
            var members: [Node.Mapping.Member] = []
            members.reserveCapacity(mapping.members.count)
            for member in mapping.members {
                guard let marks = marks.members[member.key] else {
                    members.append(member)
                    continue
                }
                guard let value = edited(member.value, marks) else { continue }
                members.append(Node.Mapping.Member(key: member.key, keyRange: member.keyRange, value: value))
            }
            return Node(.mapping(Node.Mapping(members: members)), at: node.range)
        case .sequence(let items):
            var kept: [Node] = []
            kept.reserveCapacity(items.count)
            for (index, item) in items.enumerated() {
                guard let marks = marks.elements[index] else {
                    kept.append(item)
                    continue
                }
                if let item = edited(item, marks) { kept.append(item) }
            }
            return Node(.sequence(kept), at: node.range)
        case .null, .boolean, .integer, .number, .string:
            return node
        }
    }

    /// The target with the update in it: an object's members are merged, a list gets what the update holds.
    private mutating func updated(_ target: Node, with update: Node) -> Node {
        switch (target.value, update.value) {
        case (.mapping, .mapping), (.sequence, .sequence):
            return merged(target, update)
        case (.sequence(let items), _):
            return Node(.sequence(items + [update]), at: target.range)
        case (.mapping, _):
            reportIncompatible("an object cannot be updated with what is none", update, target)
            return target
        case (.null, _), (.boolean, _), (.integer, _), (.number, _), (.string, _):
            reportIncompatible("a value that is no object and no list cannot be updated", update, target)
            return target
        }
    }

    private mutating func reportIncompatible(_ message: String, _ update: Node, _ target: Node) {
        guard problems.isEmpty else { return }
        let note = Diagnostic.Note("the target leads here", at: target.range)
        let hint = "choose the object around it as the target, and update its member"
        problems = [Diagnostic(.incompatibleUpdate, message, at: action.targetRange, notes: [note], hint: hint)]
    }
}

/// `update` on top of `target`: objects member by member, lists one after the other, everything else replaced.
private func merged(_ target: Node, _ update: Node) -> Node {
    switch (target.value, update.value) {
    case (.mapping(let old), .mapping(let new)):
        var members = old.members.map { member in
            guard let position = new.position(of: member.key) else { return member }
            return merged(member, new.members[position])
        }
        members += new.members.filter { old[$0.key] == nil }
        return Node(.mapping(Node.Mapping(members: members)), at: target.range)
    case (.sequence(let old), .sequence(let new)):
        return Node(.sequence(old + new), at: target.range)
    default:
        return isEmptyMirror(update, of: target) ? target : update
    }
}

/// A member with what the update says of it: one that is replaced stands where the update has it.
private func merged(_ old: Node.Mapping.Member, _ new: Node.Mapping.Member) -> Node.Mapping.Member {
    let value = merged(old.value, new.value)
    let isReplaced = value.range == new.value.range
    return Node.Mapping.Member(key: old.key, keyRange: isReplaced ? new.keyRange : old.keyRange, value: value)
}

/// Whether the update only mirrors the structure of the document here, as the specification's first example does.
private func isEmptyMirror(_ update: Node, of target: Node) -> Bool {
    guard case .null = update.value else { return false }
    switch target.value {
    case .mapping, .sequence: return true
    case .null, .boolean, .integer, .number, .string: return false
    }
}
