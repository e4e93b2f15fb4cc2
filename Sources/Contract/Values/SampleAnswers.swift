package import APIModel

/// Makes up what a server may answer, from the types of an API. No two values of one answer are alike, as far as the types
/// allow: who exchanges two members sees it.
package struct SampleAnswers: Sendable {
    /// How much of a type is there.
    package enum Extent: Sendable {
        /// Every member, two items in each list.
        case full
        /// Required members, one item in each list.
        case sparse
    }

    private let api: API

    /// Answers of `api`.
    package init(of api: API) {
        self.api = api
    }

    /// A value of `type`, another one for each seed; nil where what is required never ends.
    package func value(_ type: TypeReference, named name: String, _ extent: Extent, seed: Int) -> JSONValue? {
        var builder = ValueBuilder(api: api, direction: .answer, seed: seed)
        let value = builder.value(type.withoutNull, named: name, extent == .full ? .full : .sparse)
        return builder.isExhausted ? nil : value
    }

    /// The bytes of a body with `value`, which is of the type of `content`.
    package func bytes(_ value: JSONValue, as content: Content) -> [UInt8] {
        switch (content.coding, value) {
        case (.stream(let framing), _): Array((StreamedBody(content, api: api)?.text(framing) ?? "").utf8)
        case (.bytes, .string(let text)): Array(text.utf8)
        case (.multipart, _): []
        case (.json, _), (.text, _), (.bytes, _), (.form, _), (.xml, _):
            bytes(BodySerializer(api: api, content: content).payload(value))
        }
    }

    /// A value as the text of a header.
    package func headerText(_ value: JSONValue, _ serialization: Parameter.Serialization) -> String {
        switch serialization {
        case .style(let style, let explode, _):
            ParameterSerializer(name: "", style: style, explode: explode, allowed: .everything)
                .headerText(ParameterValue(value))
        case .json: JSONText.compact(value)
        case .text, .form:
            ParameterSerializer(name: "", style: .simple, explode: false, allowed: .everything)
                .headerText(ParameterValue(value))
        }
    }

    private func bytes(_ payload: Payload) -> [UInt8] {
        switch payload {
        case .json(let value): Self.json(value)
        case .text(let text): Array(text.utf8)
        case .base64(let text): Array(text.utf8)
        case .shared, .parts: []
        }
    }

    /// A value as JSON on one line.
    package static func json(_ value: JSONValue) -> [UInt8] { Array(JSONText.compact(value).utf8) }
}
