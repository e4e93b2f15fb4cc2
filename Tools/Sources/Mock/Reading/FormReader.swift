import APIModel
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

/// Reads `application/x-www-form-urlencoded`: items as in a query, each of them written by its own style.
struct FormReader {
    /// How members are written; those that are not here stand as `form` does, one by one.
    let members: [String: StyleReader]
    /// What the values are.
    let outline: TextOutline?

    /// The value of a form; nil where it is none.
    func node(_ bytes: [UInt8], _ schemas: MessageSchemas) -> Node? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let pairs = SentTexts.pairs(text.split(separator: "&"))
        var names: [String] = []
        for pair in pairs {
            guard let name = pair.name else { return nil }
            let own = StyleReader.path(of: name)
            let key = members[own[0]]?.style == .deepObject ? own[0] : name
            if !names.contains(key) { names.append(key) }
        }
        var nodes: [(key: String, value: Node)] = []
        for name in names {
            guard let node = member(name, pairs, schemas) else { return nil }
            nodes.append((name, node))
        }
        return Node(members: nodes)
    }

    private func member(_ name: String, _ pairs: [SentTexts.Pair], _ schemas: MessageSchemas) -> Node? {
        let own = outline?.member(name)
        if let reader = members[name], reader.style == .deepObject || !reader.explode {
            return styled(name, reader, pairs, schemas)
        }
        let texts = pairs.filter { $0.name == name }.map { PercentText.decoded($0.text, plus: .space) }
        let known = texts.compactMap(\.self)
        guard known.count == texts.count else { return nil }
        return PlainMember.node(known, as: own, schemas)
    }

    private func styled(
        _ name: String,
        _ reader: StyleReader,
        _ pairs: [SentTexts.Pair],
        _ schemas: MessageSchemas
    ) -> Node? {
        let own = outline?.member(name)
        if reader.style == .deepObject {
            let parts = pairs.filter { StyleReader.path(of: $0.name ?? "").first == name }
            return Node(
                members: parts.compactMap { part in
                    guard let key = StyleReader.path(of: part.name ?? "").dropFirst().first,
                        let text = reader.decoded(part.text)
                    else { return nil }
                    return (key, ScalarReading.node(text, as: own?.member(key), schemas))
                }
            )
        }
        guard let text = pairs.first(where: { $0.name == name })?.text else { return nil }
        if own?.types.contains(.array) == true {
            return reader.list(text).map { Node(.sequence($0.map { ScalarReading.node($0, as: own?.items, schemas) })) }
        }
        return reader.text(text).map { ScalarReading.node($0, as: own, schemas) }
    }
}

/// A member of a form or of parts as clients write it where nothing else is said: scalars as text, items one by one,
/// and objects as JSON.
enum PlainMember {
    /// What the texts of one name mean.
    static func node(_ texts: [String], as outline: TextOutline?, _ schemas: MessageSchemas) -> Node {
        guard texts.count == 1, let text = texts.first else {
            return Node(.sequence(texts.map { single($0, as: outline?.items, schemas) }))
        }
        let whole = single(text, as: outline, schemas)
        guard let outline, outline.types.contains(.array), whole.jsonType != .array,
            schemas.violation(of: whole, with: outline.id) != nil
        else { return whole }
        return Node(.sequence([single(text, as: outline.items, schemas)]))
    }

    private static func single(_ text: String, as outline: TextOutline?, _ schemas: MessageSchemas) -> Node {
        let node = ScalarReading.node(text, as: outline, schemas)
        guard let outline, schemas.violation(of: node, with: outline.id) != nil,
            outline.types.contains(.object) || outline.types.contains(.array),
            let json = JSONBody.node(Array(text.utf8))
        else { return node }
        return json
    }
}
