import OpenAPIDocument

/// The places of a body that the document names, whether anybody ever saw them.
struct DocumentedMembers {
    /// The places, such as `/data/*/id`.
    private(set) var places: [String] = []
    private let judge: SchemaJudge

    /// How deep schemas are followed: those that hold themselves never end.
    private static let deepest = 8

    /// The places of bodies that `schema` describes.
    init(of schema: Schema, _ judge: SchemaJudge) {
        self.judge = judge
        add(schema, "", [])
    }

    private mutating func add(_ schema: Schema, _ place: String, _ outer: [ObjectIdentifier]) {
        guard let own = schema.keywords, outer.count < Self.deepest, !outer.contains(ObjectIdentifier(own)) else {
            return
        }
        places.append(place)
        let parts = judge.parts(of: schema, for: nil)
        let inner = outer + [ObjectIdentifier(own)]
        if let items = parts.items { add(items, place + "/*", inner) }
        for property in parts.properties where !parts.isOfRequests(property.name) {
            add(property.value, place + "/" + property.name, inner)
        }
    }
}
