import SourceNodes

extension SchemaRegistry {
    /// Which keywords mean something in `resource`: what its metaschema switches on, if that is known.
    func vocabularies(of resource: Int) -> Set<Vocabulary> {
        var next: Int? = resource
        while let current = next {
            guard case .mapping(let members) = resources[current].root.value, let name = members["$schema"]?.text else {
                next = resources[current].outer
                continue
            }
            return vocabularies(ofMetaschema: URIReference(name).withoutFragment.text)
        }
        return standard
    }

    private var standard: Set<Vocabulary> {
        switch formats {
        case .annotation: Vocabulary.standard
        case .assertion: Set(Vocabulary.allCases)
        }
    }

    private func vocabularies(ofMetaschema uri: String) -> Set<Vocabulary> {
        guard let resource = resourcesByURI[uri], case .mapping(let members) = resources[resource].root.value,
            case .mapping(let switches)? = members["$vocabulary"]?.value
        else { return standard }
        let named = Set(switches.members.compactMap { Vocabulary(uri: $0.key) })
        return formats == .assertion ? named.union([.formatAssertion]) : named
    }
}
