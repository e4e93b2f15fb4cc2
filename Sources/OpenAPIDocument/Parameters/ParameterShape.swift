import Diagnostics

/// How the value of a parameter or header becomes text, section 4.8.12.2.
package enum ParameterShape: Sendable {
    /// By a style; defaults are filled in.
    case schema(Schema, style: ParameterStyle, explode: Bool, allowReserved: Bool)
    /// As a body of a media type.
    case content(Entry<MediaType>)
    /// The document says nothing of it: any text.
    case unspecified
}

/// The styles of section 4.8.12.2.3.
package enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
}

extension ObjectReader {
    /// The members of a parameter or header that say how its value becomes text.
    mutating func parameterShape(defaultStyle: ParameterStyle) -> ParameterShape {
        let style: ParameterStyle = choice("style") ?? defaultStyle
        let explode: Bool? = optional("explode")
        let allowReserved = flag("allowReserved")
        let content: [Entry<MediaType>] = map("content")
        let schema: Schema? = optional("schema")
        if let schema {
            let explode = explode ?? (style == .form)
            return .schema(schema, style: style, explode: explode, allowReserved: allowReserved)
        }
        if let body = content.first { return .content(body) }
        if !place.members.contains("schema") { reportMissing("schema", severity: .warning) }
        return .unspecified
    }
}
