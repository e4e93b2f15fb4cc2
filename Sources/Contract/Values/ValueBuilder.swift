import APIModel

/// Builds values of types in the spelling of the wire, no two of which are alike within one builder: exchanging two
/// members, or two items, shows.
struct ValueBuilder {
    /// How much of a type is there.
    enum Extent {
        /// Every member, two items in each list.
        case full
        /// Required members, one item in each list.
        case sparse
    }

    let api: API
    let direction: ReferenceDecoder.Direction
    private var distinct: DistinctValues
    private var open: [TypeID] = []
    /// How many values may still be built in full: a bound for types that hold many others.
    private var budget = 600
    /// The types that a body which was built before shows in full: within others, they are sparse.
    private let known: Set<TypeID>
    /// The types that are shown in full, here or before.
    private(set) var shown: Set<TypeID>
    /// Whether what is required is more than can be built: then the values are not whole.
    private(set) var isExhausted = false

    init(api: API, direction: ReferenceDecoder.Direction, known: Set<TypeID> = [], seed: Int = 0) {
        self.distinct = DistinctValues(seed: seed)
        self.api = api
        self.direction = direction
        self.known = known
        self.shown = known
    }

    /// How many of the texts that break clients were given out.
    var brokenTexts: Int { distinct.breakingCount }

    /// From here on, texts are those that break clients, from the one at `start` on.
    mutating func breakTexts(from start: Int) {
        distinct.breakTexts(from: start)
    }

    /// A value of `type` for a member or parameter of the name `name`.
    mutating func value(_ type: TypeReference, named name: String, _ extent: Extent) -> JSONValue {
        budget -= 1
        return switch type {
        case .string(let string): .string(distinct.text(string, named: name))
        case .integer(let integer): .whole(distinct.integer(integer))
        case .number(let number): .number(distinct.number(number))
        case .boolean: .boolean(distinct.flag())
        case .any: .object([.init("any", .string(distinct.label(name)))])
        case .bytes, .file: .string(Base64.encode(Array(distinct.label(name).utf8)))
        case .list(let list): .array(items(list, named: name, extent))
        case .map(let map): .object(entries(map.values, extent, prefix: "key", pattern: map.keyPattern))
        case .nullable(let inner): isTooDeep(inner) ? .null : value(inner, named: name, extent)
        case .named(let id): value(api[id], named: name, extent)
        }
    }

    private mutating func items(_ list: ListType, named name: String, _ extent: Extent) -> [JSONValue] {
        let wish = min(max(extent == .full ? 2 : 1, list.minItems ?? 0), 100)
        let count = isTooDeep(list.items) ? 0 : min(wish, max(list.maxItems ?? wish, 0))
        // A place of null, or of anything, is null where other places are of a type.
        let places = list.places.prefix(list.maxItems ?? list.places.count).map { place in
            let isNull = place.withoutNull == .any && list.items != .any && list.items.allowsNull
            return isNull ? .null : value(place, named: name, extent)
        }
        return places + (0..<max(0, count - places.count)).map { _ in value(list.items, named: name, extent) }
    }

    private mutating func entries(
        _ type: TypeReference,
        _ extent: Extent,
        prefix: String,
        pattern: String?
    ) -> [JSONValue.Member] {
        let count = extent == .full && !isTooDeep(type) ? 2 : 0
        var members: [JSONValue.Member] = []
        for number in 1..<(count + 1) {
            let key = pattern.map { distinct.text(StringType(pattern: $0), named: prefix) } ?? "\(prefix)-\(number)"
            // A pattern may leave no room for a second name.
            guard !members.contains(where: { $0.key == key }) else { continue }
            members.append(.init(key, value(type, named: key, extent)))
        }
        return members
    }

    private mutating func value(_ definition: TypeDefinition, named name: String, _ extent: Extent) -> JSONValue {
        isExhausted = isExhausted || budget < -20_000 || open.count > 200
        guard !isExhausted else { return .null }
        let isKnown = !open.isEmpty && known.contains(definition.id)
        open.append(definition.id)
        defer { open.removeLast() }
        return switch definition.shape {
        case .record(let record): self.record(record, definition.id, isKnown ? .sparse : extent)
        case .enumeration(let enumeration): distinct.value(of: enumeration, definition.id)
        case .union(let union): self.union(union, named: name, extent)
        }
    }

    private mutating func record(_ record: Record, _ id: TypeID, _ extent: Extent) -> JSONValue {
        var members: [JSONValue.Member] = []
        for member in record.members where isBuilt(member, extent) {
            members.append(.init(member.wireName, value(member.type, named: member.wireName, extent)))
        }
        if case .kept(let type) = record.additional {
            members += entries(type, extent, prefix: "extra", pattern: record.keyPattern)
        }
        if extent == .full, budget > 0 { shown.insert(id) }
        return .object(members)
    }

    private func isBuilt(_ member: Member, _ extent: Extent) -> Bool {
        switch (member.direction, direction) {
        case (.answersOnly, .request), (.requestsOnly, .answer): return false
        case (.both, _), (.answersOnly, .answer), (.requestsOnly, .request): break
        }
        return member.isRequired || (extent == .full && budget > 0 && !isTooDeep(member.type))
    }

    private mutating func union(_ union: Union, named name: String, _ extent: Extent) -> JSONValue {
        guard let variant = union.variants.first(where: { !isTooDeep($0.type) }) ?? union.variants.first
        else { return .null }
        return value(of: variant, in: union, named: name, extent)
    }

    /// A value of one variant of a union, its discriminating member included.
    mutating func value(
        of variant: Union.Variant,
        in union: Union,
        named name: String,
        _ extent: Extent
    ) -> JSONValue {
        guard case .discriminator(let names) = variant.evidence, let key = union.discriminator,
            let first = names.first
        else { return value(variant.type, named: name, extent) }
        let built = value(meant(by: first, of: key, in: variant.type), named: name, extent)
        guard case .object(let members) = built else { return built }
        let rest = members.filter { $0.key != key }
        let spelled = built.member(key)?.respelled(first) ?? .string(first)
        return .object([.init(key, spelled)] + rest)
    }

    /// The variant that the name stands for as well where `type` is told apart by the same member; else the type itself.
    private func meant(by name: String, of key: String, in type: TypeReference) -> TypeReference {
        guard case .named(let id) = type, case .union(let inner) = api[id].shape, inner.discriminator == key else {
            return type
        }
        let variant = inner.variants.first { variant in
            if case .discriminator(let names) = variant.evidence { names.contains(name) } else { false }
        }
        return variant?.type ?? type
    }

    /// Whether a value of the type would lead into itself once too often.
    private func isTooDeep(_ type: TypeReference) -> Bool {
        guard open.count < 24 else { return true }
        return switch type.withoutNull {
        case .named(let id): open.count { $0 == id } > 1
        case .list(let list): open.count > 12 && isTooDeep(list.items)
        case .map(let map): open.count > 12 && isTooDeep(map.values)
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .nullable: false
        }
    }
}
