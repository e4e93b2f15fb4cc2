import Diagnostics

/// How a member of a form is written: the Encoding Object, section 4.8.15.
package struct Encoding: DocumentObject {
    package let place: Place
    /// The media type of the part.
    package let contentType: String?
    /// The headers of the part.
    package let headers: [Entry<Referenced<Header>>]
    /// The style of the value; nil: not said.
    package let style: ParameterStyle?
    /// Whether members of the value travel one by one; nil: not said.
    package let explode: Bool?
    /// Whether reserved characters stay as they are; nil: not said.
    package let allowReserved: Bool?
}

extension Encoding: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        contentType = object.optional("contentType")
        headers = object.map("headers")
        style = object.choice("style")
        explode = object.optional("explode")
        allowReserved = object.optional("allowReserved")
    }
}
