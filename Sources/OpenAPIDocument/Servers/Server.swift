/// A base URL of the API: the Server Object, section 4.8.5.
package struct Server: DocumentObject {
    package let place: Place
    /// The URL, perhaps relative to the document, with `{variables}`.
    package let url: String
    /// What the server is for, as CommonMark.
    package let description: String?
    /// The values of the variables in ``url``.
    package let variables: [Entry<ServerVariable>]
}

extension Server: ReadableObject {
    init?(_ object: inout ObjectReader) {
        guard let url: String = object.required("url") else { return nil }
        place = object.place
        self.url = url
        description = object.optional("description")
        variables = object.map("variables")
    }
}
