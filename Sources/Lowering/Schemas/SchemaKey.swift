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

        func hash(into hasher: inout Hasher) {
            hasher.combine(pointer)
        }
    }

    /// Where the schema stands, or the most specific of several.
    private let first: Place
    /// Where the others stand, the most specific first; most keys have none, and so need no memory of their own.
    private let others: [Place]
    /// The type that is left of a schema of several types.
    private let part: JSONType?

    private init(_ first: Place, _ others: [Place], part: JSONType?) {
        self.first = first
        self.others = others
        self.part = part
    }

    init(_ schema: some DocumentObject) {
        self.init(Place(schema), [], part: nil)
    }

    /// The key of `first` and `others` together.
    init(_ first: Schema, _ others: some Sequence<Schema>) {
        self.init(Place(first), others.map { Place($0) }, part: nil)
    }

    /// What stands elsewhere has another key in most cases: the rest need not be mixed in to tell keys apart.
    func hash(into hasher: inout Hasher) {
        hasher.combine(first)
        for place in others { hasher.combine(place) }
    }

    /// The schemas, the most specific first.
    var places: [Place] { [first] + others }

    /// The key of what is left of the schema for one of its types.
    func part(_ type: JSONType) -> SchemaKey { SchemaKey(first, others, part: type) }

    /// The key of the schema at `place` with the rules of this one.
    func extended(by place: Place) -> SchemaKey { SchemaKey(place, places, part: part) }
}
