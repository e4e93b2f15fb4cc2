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
    case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
}

extension ObjectReader {
    /// The members of a parameter or header that say how its value becomes text.
    mutating func shape(of location: Parameter.Location) -> ParameterShape {
        reading.version == .v2_0 ? swaggerShape(of: location) : parameterShape(of: location)
    }

    private mutating func parameterShape(of location: Parameter.Location) -> ParameterShape {
        if let shape = outdatedShape(of: location) { return shape }
        let style = style(in: location)
        let explode: Bool? = optional("explode")
        let allowReserved = allowsReserved(in: location)
        let content: [Entry<MediaType>] = map("content")
        let schema: Schema? = optional("schema")
        if let schema {
            if location == .querystring { return form(of: schema) }
            reportUnused(content, preferred: "schema")
            let explode = explode ?? (style == .form || style == .cookie)
            return .schema(schema, style: style, explode: explode, allowReserved: allowReserved)
        }
        if let body = content.first {
            reportUnused(content.dropFirst(), preferred: body.name)
            return .content(body)
        }
        if !place.members.contains("schema") { reportMissing("schema", severity: .warning) }
        return .unspecified
    }

    /// A value is written in one way: section 4.8.12.2 knows either a schema or one media type.
    private func reportUnused(_ content: some Sequence<Entry<MediaType>>, preferred: String) {
        for media in content {
            let message = "\"\(media.name)\" is not used: \"\(preferred)\" is preferred"
            report(.unusedMediaType, message, at: media.nameRange, member: "content", severity: .warning)
        }
    }

    /// A whole query that is described by its schema alone: that of a form.
    private func form(of schema: Schema) -> ParameterShape {
        reportMissing("content", severity: .warning)
        let body = MediaType(place: place, schema: schema)
        return .content(Entry(name: "application/x-www-form-urlencoded", nameRange: place.nameRange, value: body))
    }

    /// The style that the object names; its location's own where it names none, or one of another location.
    private mutating func style(in location: Parameter.Location) -> ParameterStyle {
        guard let style: ParameterStyle = choice("style") else { return location.defaultStyle }
        if location.styles.contains(style) { return style }
        let names = location.styles.map { "\"\($0.rawValue)\"" }
        report(
            .misplacedStyle,
            "a \(location.rawValue) parameter cannot have the style \"\(style.rawValue)\", and has its usual one",
            at: place.range(of: "style"),
            member: "style",
            hint: "use \(names.joined(separator: " or "))"
        )
        return location.defaultStyle
    }

    /// Whether reserved characters stay as they are. Only a query can hold them all: in a path `/`, `?` and `#` would make it
    /// that of another operation (section 4.8.8.1), and a cookie ends at `;`.
    private mutating func allowsReserved(in location: Parameter.Location) -> Bool {
        guard flag("allowReserved") else { return false }
        guard location != .query else { return true }
        report(
            .misplacedStyle,
            "\"allowReserved\" is not followed: a \(location.rawValue) parameter cannot hold all reserved characters",
            at: place.range(of: "allowReserved"),
            member: "allowReserved",
            hint: "leave it out: what is reserved is escaped, and a server reads it as it was meant"
        )
        return false
    }

    /// The shape of a parameter that describes its value beside its name, as Swagger 2.0 has it.
    private mutating func outdatedShape(of location: Parameter.Location) -> ParameterShape? {
        guard !place.members.contains("schema"), !place.members.contains("content"),
            let outdated = ["type", "$ref"].first(where: place.members.contains)
        else { return nil }
        report(
            .outdatedSpelling,
            "\"\(outdated)\" belongs into \"schema\" since OpenAPI 3.0",
            at: place.keyRange(of: outdated),
            member: outdated,
            hint: "write schema: {\(outdated): …}, as which it is read"
        )
        return swaggerShape(of: location)
    }
}
