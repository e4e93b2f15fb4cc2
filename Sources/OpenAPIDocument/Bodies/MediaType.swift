package import SourceNodes

/// A form that a body may take: the Media Type Object, section 4.8.14.
package struct MediaType: DocumentObject {
    package let place: Place
    /// What it is, as CommonMark.
    package let description: String?
    /// The shape of the body; nil: any.
    package let schema: Schema?
    /// The shape of each of the pieces that follow each other, in a body that is a sequence.
    package let itemSchema: Schema?
    /// An unnamed example.
    package let example: Node?
    /// Named examples.
    package let examples: [Entry<Referenced<Example>>]
    /// How single members are written, by the name of the member.
    package let encoding: [Entry<Encoding>]
    /// How the first parts of a body without names are written, by position.
    package let prefixEncoding: [Encoding]
    /// How all further parts are written.
    package let itemEncoding: Encoding?
}

extension MediaType: ReadableObject {
    static func allowsReference(in version: SpecificationVersion) -> Bool { version >= .v3_2 }

    init(_ object: inout ObjectReader) {
        place = object.place
        description = object.optional("description")
        schema = object.optional("schema")
        itemSchema = object.optional("itemSchema")
        example = object.node("example")
        examples = object.map("examples")
        encoding = object.map("encoding")
        prefixEncoding = object.list("prefixEncoding")
        itemEncoding = object.optional("itemEncoding")
    }
}

extension MediaType {
    /// A form of a body of which no more is said.
    init(place: Place, schema: Schema?, example: Node? = nil, encoding: [Entry<Encoding>] = []) {
        self.place = place
        self.description = nil
        self.schema = schema
        self.itemSchema = nil
        self.example = example
        self.examples = []
        self.encoding = encoding
        self.prefixEncoding = []
        self.itemEncoding = nil
    }
}
