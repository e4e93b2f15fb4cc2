import APIModel

/// What a body must be on the wire.
struct BodySerializer {
    let api: API
    let content: Content

    /// The body with `value`, which is of the type of the content.
    func payload(_ value: JSONValue) -> Payload {
        switch (content.coding, value) {
        case (.text, .string(let text)): .text(text)
        case (.bytes, .string(let text)): .base64(text)
        case (.xml(let root), _): .text(XMLSerializer(api: api).text(value, root))
        case (.form(let parts), .object(let members)): .text(form(members, parts))
        case (.multipart(let parts), .object(let members)): .parts(members.flatMap { self.parts($0, parts) })
        case (.json, _), (.text, _), (.bytes, _), (.form, _), (.multipart, _), (.stream, _): .json(value)
        }
    }

    /// `application/x-www-form-urlencoded`: by the Encoding Object, or each value of a list alone and objects as JSON.
    private func form(_ members: [JSONValue.Member], _ parts: [BodyPart]) -> String {
        members.flatMap { member -> [String] in
            let name = PercentEncoding.encode(member.key)
            switch parts.first(where: { $0.wireName == member.key })?.writing {
            case .style? where member.value == .null: return []
            case .style(let style, let explode, let allowReserved)?:
                return ParameterSerializer(
                    name: member.key,
                    style: style,
                    explode: explode,
                    allowed: allowReserved ? .reserved : .unreserved
                ).items(ParameterValue(member.value))
            case .mediaType(let mediaType)? where mediaType.isJSONMediaType:
                return [name + "=" + PercentEncoding.encode(JSONText.compact(member.value))]
            case .mediaType?, nil:
                return member.value.singles.map { name + "=" + PercentEncoding.encode($0.singleText) }
            }
        }.joined(separator: "&")
    }

    // MARK: Parts

    private func parts(_ member: JSONValue.Member, _ parts: [BodyPart]) -> [ExpectedPart] {
        let writing = parts.first { $0.wireName == member.key }?.writing
        switch type(of: member.key) {
        case .file: return [file(member.value, member.key, writing)]
        case .list(let list) where list.items == .file:
            return member.value.singles.map { file($0, member.key, writing) }
        default: break
        }
        switch writing {
        case .mediaType(let mediaType)? where mediaType.isJSONMediaType:
            return [ExpectedPart(name: member.key, contentType: mediaType, body: .json(member.value))]
        case .mediaType(let mediaType)? where mediaType.isSingleMediaType:
            return member.value.singles.map {
                ExpectedPart(name: member.key, contentType: mediaType, body: .text($0.singleText))
            }
        case .style? where member.value == .null: return []
        case .style(let style, let explode, _)?:
            return ParameterSerializer(name: member.key, style: style, explode: explode, allowed: .everything)
                .parts(ParameterValue(member.value))
                .map { ExpectedPart(name: $0.name, body: .text($0.value)) }
        case .mediaType?, nil:
            return member.value.singles.map { single in
                single.isStructured
                    ? ExpectedPart(name: member.key, contentType: "application/json", body: .json(single))
                    : ExpectedPart(name: member.key, body: .text(single.singleText))
            }
        }
    }

    private func file(_ value: JSONValue, _ name: String, _ writing: BodyPart.Writing?) -> ExpectedPart {
        var contentType = "application/octet-stream"
        if case .mediaType(let mediaType)? = writing, mediaType.isSingleMediaType { contentType = mediaType }
        var bytes = ""
        if case .string(let text) = value { bytes = text }
        return ExpectedPart(name: name, filename: "file", contentType: contentType, body: .base64(bytes))
    }

    private func type(of member: String) -> TypeReference? {
        guard case .named(let id) = content.type.withoutNull, case .record(let record) = api[id].shape else {
            return nil
        }
        return record.members.first { $0.wireName == member }?.type.withoutNull
    }
}

/// A part that a body must have. All parts are made from one file of the name `file`.
package struct ExpectedPart: Equatable, Sendable {
    /// The name in its `Content-Disposition`.
    package var name: String
    /// The name of the file; nil: it is none.
    package var filename: String?
    /// Its media type; nil: it says none, or `text/plain`.
    package var contentType: String?
    /// What is in it.
    package var body: Payload
}

extension JSONValue {
    /// The values that travel alone: each of a list, none of null.
    fileprivate var singles: [JSONValue] {
        switch self {
        case .null: []
        case .array(let items): items.filter { $0 != .null }
        case .boolean, .integer, .number, .string, .object: [self]
        }
    }

    /// A text as it is; anything else as JSON.
    fileprivate var singleText: String {
        if case .string(let text) = self { text } else { JSONText.compact(self) }
    }

    fileprivate var isStructured: Bool {
        switch self {
        case .array, .object: true
        case .null, .boolean, .integer, .number, .string: false
        }
    }
}

extension String {
    /// Whether a media type is one of JSON.
    fileprivate var isJSONMediaType: Bool {
        let essence = prefix { $0 != ";" }.lowercased()
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// Whether it names one media type, and neither several nor a range.
    fileprivate var isSingleMediaType: Bool { !contains(",") && !contains("*") }
}
