import OpenAPIDocument
import SourceNodes

/// The schemas within the components that `$dynamicRef` may mean.
struct DynamicAnchors {
    private var schemas: [String: [SchemaKeywords]] = [:]

    /// The anchors of the components of `document` and of all schemas within them.
    init(of document: Document) {
        var rest = document.components.schemas.compactMap(\.value.keywords)
        while let schema = rest.popLast() {
            if let anchor = schema.dynamicAnchor { schemas[anchor, default: []].append(schema) }
            for case .keywords(let part) in schema.parts { rest.append(part) }
            for case .keywords(let child) in schema.children { rest.append(child) }
        }
    }

    /// The schema that `keywords` refers to by `$dynamicRef`, whatever way leads there; nil if that depends on the way.
    ///
    /// A schema that allows nothing keeps the place for those that others put there: it is meant if there is no other.
    func target(of keywords: SchemaKeywords) -> SchemaKeywords? {
        guard let reference = keywords.dynamicReference, let start = reference.firstIndex(of: "#") else { return nil }
        let all = schemas[String(reference[start...].dropFirst())] ?? []
        let meant = all.filter { !$0.allowsNothing }
        return meant.count == 1 ? meant[0] : all.count == 1 ? all[0] : nil
    }
}

extension SchemaKeywords {
    /// Whether it says `not: {}` or `not: true`.
    fileprivate var allowsNothing: Bool {
        switch not {
        case nil: false
        case .boolean(let value, _): value
        case .keywords(let keywords): keywords.place.members.members.isEmpty
        }
    }
}
