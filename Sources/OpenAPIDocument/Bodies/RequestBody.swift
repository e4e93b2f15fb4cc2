/// The body of a request: the Request Body Object, section 4.8.13.
package struct RequestBody: DocumentObject {
    package let place: Place
    /// What it is, as CommonMark.
    package let description: String?
    /// The forms it may take, by media type, in the order of the document.
    package let content: [Entry<MediaType>]
    /// Whether it must be given.
    package let isRequired: Bool
}

extension RequestBody: Referable {
    static var referenceKind: ReferenceKind { .requestBody }

    init(_ object: inout ObjectReader) {
        place = object.place
        description = object.optional("description")
        content = object.expected("content", as: Map<MediaType>.self)?.entries ?? []
        isRequired = object.flag("required")
    }
}
