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
    func members(in sent: SentTexts) -> [(path: [String], text: String?)]? {
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
