import OpenAPIDocument

/// The schemas of the components that `$dynamicRef` may mean.
struct DynamicAnchors {
    private var schemas: [String: [SchemaKeywords]] = [:]

    /// The anchors of the components of `document` and of the schemas within their `$defs`.
    init(of document: Document) {
        for component in document.components.schemas {
            guard let keywords = component.value.keywords else { continue }
            for schema in [keywords] + keywords.definitions.compactMap(\.value.keywords) {
                guard let anchor = schema.dynamicAnchor else { continue }
                schemas[anchor, default: []].append(schema)
            }
        }
    }

    /// The schema that `keywords` refers to by `$dynamicRef`, whatever way leads there; nil if that depends on the way.
    func target(of keywords: SchemaKeywords) -> SchemaKeywords? {
        guard let reference = keywords.dynamicReference, let start = reference.firstIndex(of: "#") else { return nil }
        let candidates = schemas[String(reference[start...].dropFirst())] ?? []
        return candidates.count == 1 ? candidates[0] : nil
    }
}
