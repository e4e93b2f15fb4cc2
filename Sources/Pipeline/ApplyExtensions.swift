import Diagnostics
import OpenAPIDocument
import SourceNodes

/// Sets the `x-concord-` keys of `settings` in a document that one may not edit.
///
/// A setting replaces what the document says under the same key; a pointer that leads nowhere is an error.
func applyExtensions(_ settings: [ExtensionSetting], to root: Node, diagnostics: inout DiagnosticSink) -> Node {
    settings.reduce(into: root) { document, setting in
        let keys = setting.keys
        guard let keys, let edited = setting.applied(to: document, along: keys[...]) else {
            let message = "\(quoted(setting.pointer)) leads to no object of the document"
            let hint = keys.flatMap { nearestPointer(to: $0, in: root) }.map { "did you mean \(quoted($0))?" }
            diagnostics.report(
                Diagnostic(
                    .unresolvedExtension,
                    message,
                    at: setting.range,
                    hint: hint ?? "write a JSON pointer such as \"#/paths/~1pets/get\""
                )
            )
            return
        }
        document = edited
    }
}

extension ExtensionSetting {
    /// The keys that the pointer leads along; nil if it is none.
    fileprivate var keys: [String]? {
        guard pointer.hasPrefix("#") else { return nil }
        return percentDecoded(pointer).flatMap(pointerKeys)
    }

    /// The node with this setting at the end of `keys`; nil if they lead nowhere.
    fileprivate func applied(to node: Node, along keys: ArraySlice<String>) -> Node? {
        guard let key = keys.first else { return settingMembers(of: node) }
        switch node.value {
        case .mapping(let mapping):
            return replacing(key, in: mapping, of: node, along: keys)
        case .sequence(var items):
            guard let index = items.indices.first(where: { String($0) == key }),
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

/// The pointer along `keys` with each slip of the pen put right; nil if a key resembles none of those that are there.
private func nearestPointer(to keys: [String], in root: Node) -> String? {
    var node = root
    var path: [String] = []
    for key in keys {
        guard case .mapping(let mapping) = node.value else { return nil }
        let name = mapping[key] == nil ? nearestName(to: key, in: mapping.members.map(\.key)) : key
        guard let name, let next = mapping[name] else { return nil }
        path.append(name)
        node = next
    }
    return path == keys ? nil : JSONPointer.text(of: path)
}
