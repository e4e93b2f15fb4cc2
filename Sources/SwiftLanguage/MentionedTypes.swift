import APIModel

extension API {
    /// Whether a type is somewhere in the API, also as a part of another.
    func mentions(_ isMeant: (TypeReference) -> Bool) -> Bool {
        types.contains { $0.partTypes.contains { $0.mentions(isMeant) } }
            || operations.contains { $0.ownTypes.contains { $0.mentions(isMeant) } }
            || incoming.contains { $0.body?.contents.contains { $0.type.mentions(isMeant) } ?? false }
    }
}

extension Operation {
    /// The types of the arguments, of the bodies, and of the headers of answers.
    fileprivate var ownTypes: [TypeReference] {
        let contents = (body?.contents ?? []) + responses.flatMap(\.contents)
        return parameters.map(\.type) + contents.map(\.type) + responses.flatMap(\.headers).map(\.type)
    }
}

extension TypeDefinition {
    /// The types of members or variants.
    fileprivate var partTypes: [TypeReference] {
        switch shape {
        case .record(let record):
            if case .kept(let type) = record.additional {
                record.members.map(\.type) + [type]
            } else {
                record.members.map(\.type)
            }
        case .union(let union): union.variants.map(\.type)
        case .enumeration: []
        }
    }
}

extension TypeReference {
    /// Whether a type is this one or one in it; definitions are not followed.
    fileprivate func mentions(_ isMeant: (TypeReference) -> Bool) -> Bool {
        if isMeant(self) { return true }
        return switch self {
        case .list(let list): list.items.mentions(isMeant) || list.places.contains { $0.mentions(isMeant) }
        case .map(let map): map.values.mentions(isMeant)
        case .nullable(let wrapped): wrapped.mentions(isMeant)
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .named: false
        }
    }
}
