import APIModel
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

extension ParameterCheck {
    /// All values that the texts can mean, the likeliest one first.
    func readings(of texts: [String], in sent: SentTexts, _ schemas: MessageSchemas) -> [Node] {
        switch form {
        case .text: return texts.map { Node(JSONValue.string($0)) }
        case .json:
            let text = texts.first.flatMap { location == .header ? $0 : PercentText.decoded($0, plus: .space) }
            return text.flatMap { JSONBody.node(Array($0.utf8)) }.map { [$0] } ?? []
        case .form(let outline): return members(in: sent).flatMap { object($0, outline, schemas) }.map { [$0] } ?? []
        case .style(let reader, let outline):
            return lists(texts, reader, outline, schemas) + objects(texts, in: sent, reader, outline, schemas)
                + scalars(texts, reader, outline, schemas)
        }
    }

    private func scalars(
        _ texts: [String],
        _ reader: StyleReader,
        _ outline: TextOutline,
        _ schemas: MessageSchemas
    ) -> [Node] {
        guard texts.count == 1, outline.types != [.array], outline.types != [.object] else { return [] }
        return reader.text(texts[0]).map { [ScalarReading.node($0, as: outline, schemas)] } ?? []
    }

    private func lists(
        _ texts: [String],
        _ reader: StyleReader,
        _ outline: TextOutline,
        _ schemas: MessageSchemas
    ) -> [Node] {
        guard outline.types.contains(.array), !texts.isEmpty else { return [] }
        return split(texts, reader).map { items in
            Node(.sequence(items.map { ScalarReading.node($0, as: outline.items, schemas) }))
        }
    }

    /// The items of a list: one text for each, or all in one, whose separators some clients encode as well.
    private func split(_ texts: [String], _ reader: StyleReader) -> [[String]] {
        let isRepeated = (location == .query || location == .cookie) && reader.explode && reader.style != .deepObject
        if isRepeated { return [texts.compactMap { reader.decoded($0) }] + (texts == [""] ? [[]] : []) }
        guard texts.count == 1 else { return [] }
        let plain = reader.decoded(texts[0]).flatMap {
            StyleReader(name: reader.name, style: reader.style, explode: reader.explode, escapes: .none).list($0)
        }
        return [reader.list(texts[0]), plain].compactMap(\.self)
    }

    private func objects(
        _ texts: [String],
        in sent: SentTexts,
        _ reader: StyleReader,
        _ outline: TextOutline,
        _ schemas: MessageSchemas
    ) -> [Node] {
        guard outline.types.contains(.object) else { return [] }
        if let members = members(in: sent) { return object(members, outline, schemas).map { [$0] } ?? [] }
        guard texts.count == 1 else { return [] }
        let plain = StyleReader(name: reader.name, style: reader.style, explode: reader.explode, escapes: .none)
        let all = [reader.object(texts[0]), reader.decoded(texts[0]).flatMap { plain.object($0) }]
        return all.compactMap(\.self).compactMap { object($0.map { (path: $0.path, text: $0.text) }, outline, schemas) }
    }

    /// An object of members that may lie deeper; nil where a text is broken.
    private func object(
        _ members: [(path: [String], text: String?)],
        _ outline: TextOutline,
        _ schemas: MessageSchemas
    ) -> Node? {
        var names: [String] = []
        for member in members where !names.contains(member.path[0]) { names.append(member.path[0]) }
        var nodes: [(key: String, value: Node)] = []
        for name in names {
            let own = members.filter { $0.path[0] == name }
            let texts = own.compactMap(\.text)
            guard texts.count == own.count else { return nil }
            let inner = outline.member(name)
            if own.contains(where: { $0.path.count > 1 }) {
                let deeper = own.map {
                    (path: Array($0.path.dropFirst()).isEmpty ? [""] : Array($0.path.dropFirst()), text: $0.text)
                }
                guard let inner, let node = object(deeper, inner, schemas) else { return nil }
                nodes.append((name, node))
            } else if texts.count > 1 || inner?.types == [.array] {
                nodes.append((name, Node(.sequence(texts.map { ScalarReading.node($0, as: inner?.items, schemas) }))))
            } else {
                nodes.append((name, ScalarReading.node(texts[0], as: inner, schemas)))
            }
        }
        return Node(members: nodes)
    }
}
