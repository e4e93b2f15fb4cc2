package import SourceNodes

/// A form that a body may take: the Media Type Object, section 4.8.14.
package struct MediaType: DocumentObject {
    package let place: Place
    /// The shape of the body; nil: any.
    package let schema: Schema?
    /// An unnamed example.
    package let example: Node?
    /// Named examples.
    package let examples: [Entry<Referenced<Example>>]
    /// How single members are written, by the name of the member.
    package let encoding: [Entry<Encoding>]
}

extension MediaType: ReadableObject {
    init(_ object: inout ObjectReader) {
        place = object.place
        schema = object.optional("schema")
        example = object.node("example")
        examples = object.map("examples")
        encoding = object.map("encoding")
    }
}
