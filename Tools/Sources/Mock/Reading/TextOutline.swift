import OpenAPIDocument
import OpenAPIValidation

/// What texts can mean by a schema: texts have no types, so the schema says which readings there are.
indirect enum TextOutline: Sendable {
    /// A schema with what may be in its values.
    case schema(
        MessageSchemas.ID,
        types: Set<JSONType>,
        items: TextOutline?,
        members: [String: TextOutline],
        others: TextOutline?
    )

    /// The schema.
    var id: MessageSchemas.ID {
        switch self {
        case .schema(let id, _, _, _, _): id
        }
    }

    /// The types that values may have.
    var types: Set<JSONType> {
        switch self {
        case .schema(_, let types, _, _, _): types
        }
    }

    /// What the items of a list are.
    var items: TextOutline? {
        switch self {
        case .schema(_, _, let items, _, _): items
        }
    }

    /// What the members of an object are.
    var members: [String: TextOutline] {
        switch self {
        case .schema(_, _, _, let members, _): members
        }
    }

    /// What the member of a name is.
    func member(_ name: String) -> TextOutline? {
        switch self {
        case .schema(_, _, _, let members, let others): members[name] ?? others
        }
    }
}

/// Finds out what texts can mean.
struct TextOutlines {
    private let references: ReferenceResolver
    /// The schemas that texts are compared with.
    var schemas: MessageSchemas

    /// Styles have no words for what lies deeper.
    private static let deepest = 3

    /// Outlines of schemas of `document`.
    init(_ document: Document, _ schemas: MessageSchemas) {
        references = document.references
        self.schemas = schemas
    }

    /// The outline of a schema, for values of requests or of answers.
    mutating func outline(_ schema: Schema, _ direction: ValueDirection, depth: Int = 0) -> TextOutline {
        let keywords = parts(of: schema)
        let id = schemas.id(of: schema, direction)
        let types = Set(keywords.flatMap(\.impliedTypes))
        let items = keywords.compactMap(\.items).first
        let others = keywords.compactMap(\.additionalProperties).first
        var members: [String: TextOutline] = [:]
        guard depth < Self.deepest else {
            return .schema(id, types: types.orAll, items: nil, members: [:], others: nil)
        }
        for property in keywords.flatMap(\.properties) where members[property.name] == nil {
            members[property.name] = outline(property.value, direction, depth: depth + 1)
        }
        return .schema(
            id,
            types: types.orAll,
            items: items.map { outline($0, direction, depth: depth + 1) },
            members: members,
            others: others.map { outline($0, direction, depth: depth + 1) }
        )
    }

    /// A schema and those that speak of the same values.
    private func parts(of schema: Schema) -> [SchemaKeywords] {
        var found: [SchemaKeywords] = []
        var next = [schema]
        while let schema = next.popLast(), found.count < 100 {
            guard let keywords = schema.keywords, !found.contains(where: { $0 === keywords }) else { continue }
            found.append(keywords)
            next += keywords.allOf + keywords.anyOf + keywords.oneOf
            if let target = keywords.reference.flatMap({ references.schema(at: $0) }) { next.append(target) }
        }
        return found
    }
}

extension Set<JSONType> {
    fileprivate var orAll: Set<JSONType> { isEmpty ? Set(JSONType.allCases) : self }
}

extension SchemaKeywords {
    /// The types that the schema names, or that its other keywords are about.
    fileprivate var impliedTypes: [JSONType] {
        guard types.isEmpty else { return types }
        let values = (enumeration ?? []) + [constant].compactMap(\.self)
        let isObject = !properties.isEmpty || additionalProperties != nil
        return values.map(\.jsonType) + (isObject ? [.object] : []) + (items == nil ? [] : [.array])
    }
}
