/// A kind of text that the keyword `format` names, of those that JSON Schema defines.
package enum Format: String, Sendable, CaseIterable {
    /// RFC 3339: `2024-02-29`
    case date
    /// RFC 3339: `2024-02-29T12:30:00Z`
    case dateTime = "date-time"
    /// RFC 3339: `12:30:00Z`
    case time
    /// RFC 3339, appendix A: `P1DT12H`
    case duration
    /// RFC 5321
    case email
    /// RFC 6531
    case idnEmail = "idn-email"
    /// RFC 1123, with labels of RFC 5891
    case hostname
    /// RFC 5890
    case idnHostname = "idn-hostname"
    /// RFC 2673
    case ipv4
    /// RFC 4291
    case ipv6
    /// RFC 3986
    case uri
    /// RFC 3986
    case uriReference = "uri-reference"
    /// RFC 3987
    case iri
    /// RFC 3987
    case iriReference = "iri-reference"
    /// RFC 6570
    case uriTemplate = "uri-template"
    /// RFC 4122
    case uuid
    /// RFC 6901
    case jsonPointer = "json-pointer"
    /// A pointer that begins elsewhere
    case relativeJSONPointer = "relative-json-pointer"
    /// ECMA-262
    case regex

    /// Whether `text` is of the format.
    package func allows(_ text: String) -> Bool {
        switch self {
        case .date: isFullDate(text)
        case .dateTime: isDateTime(text)
        case .time: isFullTime(text)
        case .duration: isDuration(text)
        case .email: isEmail(text, international: false)
        case .idnEmail: isEmail(text, international: true)
        case .hostname: isHostname(text)
        case .idnHostname: isInternationalHostname(text)
        case .ipv4: isIPv4(text)
        case .ipv6: isIPv6(text)
        case .uri: isURI(text, .ascii, needsScheme: true)
        case .uriReference: isURI(text, .ascii, needsScheme: false)
        case .iri: isURI(text, .international, needsScheme: true)
        case .iriReference: isURI(text, .international, needsScheme: false)
        case .uriTemplate: isURITemplate(text)
        case .uuid: isUUID(text)
        case .jsonPointer: isJSONPointer(text)
        case .relativeJSONPointer: isRelativeJSONPointer(text)
        case .regex: isRegularExpression(text)
        }
    }

    /// The format in a message, after `no`.
    package var inWords: String {
        switch self {
        case .date: "date"
        case .dateTime: "date with time"
        case .time: "time with offset"
        case .duration: "duration"
        case .email, .idnEmail: "address of e-mail"
        case .hostname, .idnHostname: "host name"
        case .ipv4: "IPv4 address"
        case .ipv6: "IPv6 address"
        case .uri: "URI"
        case .uriReference: "URI reference"
        case .iri: "IRI"
        case .iriReference: "IRI reference"
        case .uriTemplate: "URI template"
        case .uuid: "UUID"
        case .jsonPointer: "JSON pointer"
        case .relativeJSONPointer: "relative JSON pointer"
        case .regex: "regular expression"
        }
    }
}
