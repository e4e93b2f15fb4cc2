import APIModel
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation
import SchemaEvaluation
import SourceNodes

/// What is asked of an argument.
struct ParameterCheck: Sendable {
    /// How the text of the argument becomes a value.
    enum Form: Sendable {
        /// By a style.
        case style(StyleReader, TextOutline)
        /// As JSON.
        case json(MessageSchemas.ID?)
        /// As a form, which is the whole query.
        case form(TextOutline)
        /// Any text.
        case text
    }

    /// The name on the wire.
    let name: String
    /// Where it travels.
    let location: APIModel.Parameter.Location
    /// Whether it must be there.
    let isRequired: Bool
    /// Whether an empty text is always good.
    let allowsEmpty: Bool
    /// How it becomes a value.
    let form: Form

    /// What is wrong with the argument; nil: nothing.
    func finding(in sent: SentTexts, _ schemas: MessageSchemas) -> Finding? {
        let given: [Node]
        switch texts(in: sent) {
        case .absent: return isRequired ? finding("is missing") : nil
        case .empty where allowsEmpty: return nil
        case .empty: given = readings(of: [""], in: sent, schemas)
        case .texts(let texts): given = readings(of: texts, in: sent, schemas)
        }
        guard let id else { return given.isEmpty ? finding("is not written as it must be") : nil }
        var first: Finding?
        for node in given {
            guard let violation = schemas.violation(of: node, with: id) else { return nil }
            first =
                first ?? finding(violation.path.isEmpty ? violation.words : "\(violation.subject) \(violation.words)")
        }
        return first ?? finding("is not written as it must be")
    }

    private var id: MessageSchemas.ID? {
        switch form {
        case .style(_, let outline), .form(let outline): outline.id
        case .json(let id): id
        case .text: nil
        }
    }

    private func finding(_ problem: String) -> Finding {
        Finding(place: "\(location.rawValue) parameter \"\(name)\"", problem: problem, field: name)
    }
}

// MARK: What is there

extension ParameterCheck {
    private enum Given {
        case absent
        case empty
        case texts([String])
    }

    /// The texts of the argument, on the wire. What an exploded object is made of has other names than its own.
    private func texts(in sent: SentTexts) -> Given {
        let texts: [String]
        switch location {
        case .path: texts = sent.path[name].map { [$0] } ?? []
        case .header:
            let lines = sent.headers(name)
            texts = lines.isEmpty ? [] : [lines.joined(separator: ",")]
        case .query, .cookie: texts = pairs(in: sent).filter { $0.name == name }.map(\.text)
        case .querystring: texts = sent.query.isEmpty ? [] : [""]
        }
        if texts == [""] { return isMadeOfOthers(in: sent) ? .texts([]) : .empty }
        if texts.isEmpty { return isMadeOfOthers(in: sent) ? .texts([]) : .absent }
        return .texts(texts)
    }

    private func pairs(in sent: SentTexts) -> [SentTexts.Pair] {
        location == .cookie ? sent.cookies : sent.query
    }

    private func isMadeOfOthers(in sent: SentTexts) -> Bool {
        location == .querystring ? !sent.query.isEmpty : members(in: sent)?.isEmpty == false
    }

    /// The members of an object whose members are items of the query themselves; nil where it is none.
    private func members(in sent: SentTexts) -> [(path: [String], text: String?)]? {
        switch form {
        case .form:
            return sent.query.compactMap { pair in
                pair.name.map { ([$0], PercentText.decoded(pair.text, plus: .space)) }
            }
        case .json, .text: return nil
        case .style(let reader, let outline):
            guard location == .query || location == .cookie, outline.types.contains(.object) else { return nil }
            let pairs = pairs(in: sent).compactMap { pair in
                pair.name.map { (StyleReader.path(of: $0), reader.decoded(pair.text)) }
            }
            switch reader.style {
            case .deepObject:
                return pairs.filter { $0.0.count > 1 && $0.0[0] == name }.map { (Array($0.0.dropFirst()), $0.1) }
            case .form where reader.explode, .cookie where reader.explode:
                return pairs.filter { outline.members[$0.0[0]] != nil || (outline.members.isEmpty && $0.0 != [name]) }
            case .form, .cookie, .simple, .label, .matrix, .spaceDelimited, .pipeDelimited: return nil
            }
        }
    }
}

// MARK: What it means

extension ParameterCheck {
    /// All values that the texts can mean, the likeliest one first.
    private func readings(of texts: [String], in sent: SentTexts, _ schemas: MessageSchemas) -> [Node] {
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
