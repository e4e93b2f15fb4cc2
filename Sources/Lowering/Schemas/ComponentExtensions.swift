import OpenAPIDocument

/// Which components extend which schemas by `allOf`.
struct ComponentExtensions {
    private var direct: [SchemaKey.Place: [Schema]] = [:]

    /// The extensions among the components of `document`.
    init(of document: Document) {
        for component in document.components.schemas {
            for base in component.value.keywords?.allOf ?? [] {
                guard let reference = base.keywords?.reference else { continue }
                guard let target = document.references.schema(at: reference) else { continue }
                direct[SchemaKey.Place(target), default: []].append(component.value)
            }
        }
    }

    /// The components that extend `base`, directly or through others: each once, those that are nearer first.
    func all(of base: SchemaKeywords) -> [Schema] {
        var found: [Schema] = []
        var seen: Set = [SchemaKey.Place(base)]
        var rest = direct[SchemaKey.Place(base)] ?? []
        while !rest.isEmpty {
            rest = rest.filter { seen.insert(SchemaKey.Place($0)).inserted }
            found += rest
            rest = rest.flatMap { direct[SchemaKey.Place($0)] ?? [] }
        }
        return found
    }
}
