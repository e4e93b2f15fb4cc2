/// How a member of a body that travels alone becomes text, where the API says so.
nonisolated enum BodyEncoding: Sendable {
    /// By a style of the Encoding Object.
    case style(ParameterStyle, ParameterLayout, PercentEncoding = .strict)
    /// As a body of this media type: as one JSON text if that is one of JSON.
    case mediaType(String)
}

/// The members of a body that travel one by one: in forms and in bodies of several parts.
nonisolated func bodyMembers(
    of value: some JSONCodable
) throws(SDK.ClientError) -> [(name: String, value: SDK.JSONValue)] {
    let json = try requestJSON(of: value, as: "body")
    guard case .object(let object)? = try? JSONDocument.decode(SDK.JSONValue.self, from: json) else {
        throw .invalidArgument("body", "only an object has members that can travel one by one")
    }
    return object.members
}

/// The text of one value that travels alone.
nonisolated struct BodyText: Sendable, Hashable {
    /// The text.
    let text: String
    /// Its media type: JSON for what has a structure; nil: plain text.
    let mediaType: String?
}

nonisolated extension SDK.JSONValue {
    /// The texts of a value: none of null, one for each item of a list, JSON of an object.
    var bodyTexts: [BodyText] {
        switch self {
        case .null: []
        case .array(let items): items.filter { $0 != .null }.map(\.bodyText)
        case .bool, .number, .string, .object: [bodyText]
        }
    }

    private var bodyText: BodyText {
        switch self {
        case .string(let text): BodyText(text: text, mediaType: nil)
        case .null, .bool, .number: BodyText(text: description, mediaType: nil)
        case .array, .object: BodyText(text: description, mediaType: "application/json")
        }
    }
}
