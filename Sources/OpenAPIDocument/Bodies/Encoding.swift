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
    /// How the members of a part that is a form itself are written, by name.
    package let encoding: [Entry<Encoding>]
    /// How the first parts of a part that has parts itself are written, by position.
    package let prefixEncoding: [Encoding]
    /// How all further parts of such a part are written: one, or none.
    package let itemEncoding: [Encoding]
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
        encoding = object.map("encoding")
        prefixEncoding = object.list("prefixEncoding")
        itemEncoding = object.optional("itemEncoding", as: Encoding.self).map { [$0] } ?? []
    }
}

extension Encoding {
    /// How a member is written of which only the style is known.
    init(place: Place, style: ParameterStyle, explode: Bool) {
        self.place = place
        self.contentType = nil
        self.headers = []
        self.style = style
        self.explode = explode
        self.allowReserved = nil
        self.encoding = []
        self.prefixEncoding = []
        self.itemEncoding = []
    }
}
