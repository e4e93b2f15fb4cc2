/// An answer: the Response Object, section 4.8.17.
package struct Response: DocumentObject {
    package let place: Place
    /// A line about it.
    package let summary: String?
    /// What it means, as CommonMark; empty where the document lacks it.
    package let description: String
    /// Its headers, by name.
    package let headers: [Entry<Referenced<Header>>]
    /// The forms of its body, by media type, in the order of the document; empty: no body is documented.
    package let content: [Entry<MediaType>]
    /// Where it leads.
    package let links: [Entry<Referenced<Link>>]
    /// The `x-concord-` settings of the answer.
    package let extensions: ResponseExtensions
}

extension Response: Referable {
    static var referenceKind: ReferenceKind { .response }

    init(_ object: inout ObjectReader) {
        place = object.place
        summary = object.optional("summary")
        let isDescribed = object.reading.version >= .v3_2 || summary != nil
        description = (isDescribed ? object.optional("description") : object.expected("description")) ?? ""
        headers = object.map("headers")
        content = object.reading.version == .v2_0 ? object.swaggerContent() : object.map("content")
        links = object.map("links")
        extensions = ResponseExtensions(&object)
    }
}
