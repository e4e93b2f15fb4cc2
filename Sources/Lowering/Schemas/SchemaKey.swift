import Diagnostics
import OpenAPIDocument

/// Which schema it is: where it stands, or where those stand that it was put together from.
struct SchemaKey: Hashable {
    /// Where a schema stands.
    struct Place: Hashable {
        private let file: SourceFile.ID
        private let pointer: JSONPointer

        init(_ schema: some DocumentObject) {
            file = schema.range.file
            pointer = schema.pointer
        }
    }

    /// The schemas, the most specific first.
    let places: [Place]
    /// The type that is left of a schema of several types.
    let part: JSONType?

    init(places: [Place], part: JSONType? = nil) {
        self.places = places
        self.part = part
    }

    init(_ keywords: SchemaKeywords) {
        self.init(places: [Place(keywords)])
    }

    init(_ schemas: [Schema]) {
        self.init(places: schemas.map { Place($0) })
    }
}
