import APIModel

/// Puts the variants of a union into the order in which they are looked for: those that a glance tells, the
/// discriminator first, and then those that are tried, the more special ones before those that take more.
func sortVariants(of union: inout Union, in types: [TypeDefinition]) {
    let ranked = union.variants.enumerated().map { index, variant in
        (variant: variant, rank: rank(of: variant, in: types), index: index)
    }
    union.variants = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.variant)
}

private func rank(of variant: Union.Variant, in types: [TypeDefinition]) -> Int {
    switch variant.evidence {
    case .discriminator: 0
    case .kind, .members: 1
    case .fits: 1_000_000 - specificity(of: variant.type, in: types)
    }
}

/// How much a value must have in order to be of `type`: of two types that one value fits, the one that asks for more is
/// meant.
private func specificity(of type: TypeReference, in types: [TypeDefinition]) -> Int {
    switch type {
    case .any: 0
    case .string(let string): string.format.hasOwnType ? 2 : 1
    case .number, .boolean: 1
    case .integer, .bytes, .file: 2
    case .list(let list): 1 + specificity(of: list.items, in: types)
    case .map(let map): map.values == .any ? 1 : 2
    case .nullable(let inner): specificity(of: inner, in: types)
    case .named(let id): specificity(of: types[id.index].shape)
    }
}

private func specificity(of shape: TypeDefinition.Shape) -> Int {
    switch shape {
    case .record(let record): 10 + record.members.count(where: \.isRequired)
    case .enumeration(let enumeration): enumeration.documentsOthers ? 2 : 3
    case .union: 3
    }
}

// MARK: Overlaps

/// Whether a documented value of one variant may be taken for another one that is tried before.
func hasOverlap(_ union: Union, in types: [TypeDefinition]) -> Bool {
    let tried = union.variants.filter { $0.evidence == .fits }.map(\.type)
    return tried.indices.contains { index in
        tried[(index + 1)...].contains { mayFit($0, asWell: tried[index], in: types) }
    }
}

/// Whether a value of `type` may fit `other` as well, as far as their members tell.
private func mayFit(_ type: TypeReference, asWell other: TypeReference, in types: [TypeDefinition]) -> Bool {
    let kinds = jsonKinds(of: type, in: types)
    let otherKinds = jsonKinds(of: other, in: types)
    guard kinds.isEmpty || otherKinds.isEmpty || !kinds.isDisjoint(with: otherKinds) else { return false }
    if case (.list(let list), .list(let otherList)) = (type, other) {
        return mayFit(list.items, asWell: otherList.items, in: types)
    }
    guard let own = record(type, in: types), let demands = record(other, in: types) else { return true }
    return demands.members.allSatisfy { demand in
        guard let member = own.members.first(where: { $0.wireName == demand.wireName }) else {
            return !demand.isRequired
        }
        return !areDisjoint(member.type, demand.type, in: types)
            || (!demand.isRequired && !member.isRequired)
    }
}

private func areDisjoint(_ first: TypeReference, _ second: TypeReference, in types: [TypeDefinition]) -> Bool {
    if let own = documentedValues(of: first, in: types), let other = documentedValues(of: second, in: types) {
        return own.isDisjoint(with: other)
    }
    let kinds = jsonKinds(of: first, in: types)
    let otherKinds = jsonKinds(of: second, in: types)
    return !kinds.isEmpty && !otherKinds.isEmpty && kinds.isDisjoint(with: otherKinds)
}

/// The values of an enumeration, which are the only ones that fit while variants are tried; nil if others fit too.
private func documentedValues(of type: TypeReference, in types: [TypeDefinition]) -> Set<String>? {
    guard case .named(let id) = type, case .enumeration(let enumeration) = types[id.index].shape else { return nil }
    return enumeration.documentsOthers ? nil : Set(enumeration.values.map(\.wireValue))
}

extension StringType.Format {
    fileprivate var hasOwnType: Bool {
        switch self {
        case .plain, .other: false
        case .date, .dateTime, .uuid: true
        }
    }
}
