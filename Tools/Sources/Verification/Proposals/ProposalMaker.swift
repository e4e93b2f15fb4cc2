import APIModel
import OpenAPIDocument
import SourceNodes

/// Says how the document would have to be changed. Findings → actions.
struct ProposalMaker {
    private let document: WrittenDocument

    /// Changes of a document.
    init(_ document: WrittenDocument) {
        self.document = document
    }

    /// The actions for all findings, each change once. What the API should mend has none, and neither has what the document
    /// says by now: evidence may be older than it.
    func actions(for findings: [Finding]) -> [OverlayAction] {
        var actions: [OverlayAction] = []
        for action in findings.flatMap({ self.actions(for: $0) }) {
            let isKnown = actions.contains { $0.target == action.target && $0.change == action.change }
            if !isKnown { actions.append(action) }
        }
        return actions
    }

    private func actions(for finding: Finding) -> [OverlayAction] {
        guard let place = document.place(finding.at) else { return [] }
        return changes(for: finding, at: place).map { step, change in
            OverlayAction(target: place.path + step, description: finding.words, change: change)
        }
    }

    /// What is done, with the way from the place to what it is done to.
    private typealias Steps = [(step: String, change: OverlayAction.Change)]

    private func changes(for finding: Finding, at place: WrittenPlace) -> Steps {
        switch finding.deviation {
        case .null: return null(place)
        case .undocumentedMember(let type): return undocumented(finding.member, type, place)
        case .missingMember: return noLongerRequired(finding.member, place)
        case .otherType(_, let observed): return otherType(observed, place)
        case .unlistedValue(let value?): return newValue(value, place)
        case .otherFormat: return removal("format", place)
        case .brokenRule(let keyword): return removal(keyword, place)
        case .undocumentedStatus(let mediaType): return status(finding.subject, mediaType, place)
        case .undocumentedMediaType(let name):
            let isKnown = name.contains("(") || place.object("content")?[name] != nil
            return isKnown ? [] : [("", .update(.member("content", .member(name, .object([])))))]
        case .missingHeader(let name): return optionalHeader(name, place)
        case .unlistedValue(nil), .undocumentedBody, .missingBody, .malformedBody, .forbiddenMember, .noAlternative,
            .credentialsNotChecked, .unknownIDAccepted, .disallowedValueAccepted, .disallowedValueClamped:
            return []
        }
    }

    /// 2.0, 3.0 and 3.1 say in three ways that a value may be null; beside a reference none of them can.
    private func null(_ place: WrittenPlace) -> Steps {
        if let reference = place.text("$ref") { return nullableReference(reference) }
        if place.lists("null", in: "type") || place.has("nullable") || place.has("x-nullable") { return [] }
        var members: [JSONValue.Member] = place.has("enum") ? [.init("enum", .array([.null]))] : []
        switch document.version {
        case .v2_0: members.append(.init("x-nullable", .boolean(true)))
        case .v3_0: members.append(.init("nullable", .boolean(true)))
        case .v3_1, .v3_2: if place.has("type") { members.append(.init("type", types(place, adding: "null"))) }
        }
        return members.isEmpty ? [] : [("", .update(.object(members)))]
    }

    private func nullableReference(_ reference: String) -> Steps {
        let target = JSONValue.member("$ref", .string(reference))
        let update: JSONValue =
            document.version >= .v3_1
            ? .member("anyOf", .array([target, .member("type", .string("null"))]))
            : .object([.init("allOf", .array([target])), .init("nullable", .boolean(true))])
        return document.version == .v2_0 ? [] : [("['$ref']", .remove), ("", .update(update))]
    }

    /// A single name is replaced by a list; to a list, overlays append.
    private func types(_ place: WrittenPlace, adding type: String) -> JSONValue {
        .texts([place.text("type"), type].compactMap(\.self))
    }

    private func undocumented(_ name: String?, _ type: String, _ place: WrittenPlace) -> Steps {
        guard let name, !name.contains("("), place.object("properties")?[name] == nil else { return [] }
        let schema: JSONValue =
            type == "null"
            ? document.version == .v3_0 ? .member("nullable", .boolean(true)) : .object([])
            : .member("type", .string(type))
        return [("", .update(.member("properties", .member(name, schema))))]
    }

    private func noLongerRequired(_ name: String?, _ place: WrittenPlace) -> Steps {
        guard let name, place.lists(name, in: "required") else { return [] }
        return [("['required'][?@ == \(WrittenDocument.literal(name))]", .remove)]
    }

    private func otherType(_ observed: String, _ place: WrittenPlace) -> Steps {
        guard place.has("type"), !place.lists(observed, in: "type"), place.text("type") != observed else { return [] }
        let isWider = observed == "number" && place.text("type") == "integer"
        let replaces = isWider || document.version < .v3_1
        return [("", .update(.member("type", replaces ? .string(observed) : types(place, adding: observed))))]
    }

    private func newValue(_ value: String, _ place: WrittenPlace) -> Steps {
        guard case .sequence(let values)? = place.members["enum"]?.value, !place.lists(value, in: "enum") else {
            return []
        }
        if case .integer? = values.first?.value { return [("", .update(.member("enum", .array([.integer(value)]))))] }
        return [("", .update(.member("enum", .texts([value]))))]
    }

    private func removal(_ keyword: String, _ place: WrittenPlace) -> Steps {
        place.has(keyword) ? [(WrittenDocument.selector(keyword), .remove)] : []
    }

    private func status(_ subject: Finding.Subject, _ mediaType: String?, _ place: WrittenPlace) -> Steps {
        guard case .answer(let status) = subject, !place.has(status) else { return [] }
        var response = [JSONValue.Member("description", .string("Observed; not described yet."))]
        if let mediaType { response.append(.init("content", .member(mediaType, .object([])))) }
        return [("", .update(.member(status, .object(response))))]
    }

    private func optionalHeader(_ name: String, _ place: WrittenPlace) -> Steps {
        guard case .mapping(let header)? = place.object("headers")?[name]?.value, header["required"] != nil else {
            return []
        }
        return [("['headers']\(WrittenDocument.selector(name))['required']", .remove)]
    }
}

extension Finding {
    /// The name of the member that it is about.
    fileprivate var member: String? {
        guard case .member(_, let place) = subject else { return nil }
        return place.lastIndex(of: "/").map { String(place[place.index(after: $0)...]) }
    }
}
