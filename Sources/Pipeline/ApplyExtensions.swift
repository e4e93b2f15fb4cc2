import Diagnostics
import SourceNodes

/// Sets the `x-concord-` keys of `settings` in a document that one may not edit.
///
/// A setting replaces what the document says under the same key; a pointer that leads nowhere is an error.
func applyExtensions(_ settings: [ExtensionSetting], to root: Node, diagnostics: inout DiagnosticSink) -> Node {
    settings.reduce(into: root) { document, setting in
        let keys = setting.pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(unescaped)
        guard setting.pointer.hasPrefix("#"), let edited = setting.applied(to: document, along: keys[...]) else {
            let message = "\"\(setting.pointer)\" leads to no object of the document"
            diagnostics.report(Diagnostic(.unresolvedExtension, message, at: setting.range))
            return
        }
        document = edited
    }
}

/// A key of a JSON pointer as it stands in the document, RFC 6901 section 4.
private func unescaped(_ key: Substring) -> String {
    key.split(separator: "~1", omittingEmptySubsequences: false)
        .map { $0.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~") }
        .joined(separator: "/")
}

extension ExtensionSetting {
    /// The node with this setting at the end of `keys`; nil if they lead nowhere.
    fileprivate func applied(to node: Node, along keys: ArraySlice<String>) -> Node? {
        guard let key = keys.first else { return settingMembers(of: node) }
        switch node.value {
        case .mapping(let mapping):
            return replacing(key, in: mapping, of: node, along: keys)
        case .sequence(var items):
            guard let index = Int(key), items.indices.contains(index),
                let item = applied(to: items[index], along: keys.dropFirst())
            else { return nil }
            items[index] = item
            return Node(.sequence(items), at: node.range)
        case .null, .boolean, .integer, .number, .string:
            return nil
        }
    }

    private func replacing(
        _ key: String,
        in mapping: Node.Mapping,
        of node: Node,
        along keys: ArraySlice<String>
    ) -> Node? {
        var members = mapping.members
        guard let index = members.firstIndex(where: { $0.key == key }),
            let value = applied(to: members[index].value, along: keys.dropFirst())
        else { return nil }
        members[index] = Node.Mapping.Member(key: key, keyRange: members[index].keyRange, value: value)
        return Node(.mapping(Node.Mapping(members: members)), at: node.range)
    }

    private func settingMembers(of node: Node) -> Node? {
        guard case .mapping(let mapping) = node.value else { return nil }
        let kept = mapping.members.filter { member in !members.contains { $0.key == member.key } }
        return Node(.mapping(Node.Mapping(members: kept + members)), at: node.range)
    }
}
