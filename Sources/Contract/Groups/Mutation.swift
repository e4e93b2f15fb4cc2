import APIModel

/// A change of one place of an answer.
struct Mutation {
    /// The id of its vector, less operation and group.
    var name: String
    /// The new value; nil: gone.
    var value: JSONValue?
    /// The key of a member of the place that is added instead.
    var key: String?
    var mode = Vector.Mode.tolerant
    var level = Vector.Level.required
    var spelling = Spelling.free
}

extension Mutation {
    /// How the new value is written into the body.
    enum Spelling {
        /// As JSON in any way.
        case free
        /// As the value has it: the body must be text.
        case kept
        /// As this JSON.
        case written(String)
    }
}

/// Changes a place of an answer in each way that clients are known to get wrong.
struct Mutations {
    let api: API
    let decoder: ReferenceDecoder
    let site: Site

    /// All changes of the place that nothing has shown before.
    func new(to coverage: inout Coverage) -> [Mutation] {
        let type = site.type.withoutNull
        var mutations: [Mutation] = []
        if let slot = slotMutations(&coverage) { mutations = slot }
        guard case .named(let id) = type else { return mutations }
        if coverage.isNew(.receivedValues(id)) { mutations += values(of: api[id].shape) }
        return mutations
    }

    /// What concerns the place itself; nil where an earlier answer has shown it.
    private func slotMutations(_ coverage: inout Coverage) -> [Mutation]? {
        let type = site.type.withoutNull
        guard case .member(_, of: let id, at: let index) = site.slot else {
            guard coverage.isNew(.receivedPart(site.type)) else { return nil }
            return nulls() + wrongTypes(of: type) + values(of: type)
        }
        guard coverage.isNew(.received(id, member: index, withinCase: site.isWithinCase)) else { return nil }
        let ways = [presence(), nulls(), wrongTypes(of: type)]
        guard coverage.isThorough || index < Coverage.leadingMembers else {
            let fitting = ways.filter { !$0.isEmpty }
            return fitting.isEmpty ? [] : Array(fitting[index % fitting.count].prefix(1))
        }
        return ways.flatMap(\.self) + values(of: type)
    }

    private var id: String { site.place.id }

    private func presence() -> [Mutation] {
        guard case .member(let member, _, _) = site.slot else { return [] }
        let name = decoder.isDemanded(member) ? "missing" : "absent"
        return [Mutation(name: "\(name).\(id)", value: nil)]
    }

    private func nulls() -> [Mutation] {
        if case .any = site.type { return [] }
        let tolerant = Mutation(name: "null.\(id)", value: .null)
        guard case .member(let member, _, _) = site.slot, !decoder.isDemanded(member), !site.type.allowsNull
        else { return [tolerant] }
        return [tolerant, Mutation(name: "null.\(id).strict", value: .null, mode: .strict)]
    }

    private func wrongTypes(of type: TypeReference) -> [Mutation] {
        wrongValues(of: type).map { Mutation(name: "wrong-type.\(id).\($0.kind.rawValue)", value: $0) }
    }

    private func wrongValues(of type: TypeReference) -> [JSONValue] {
        switch type {
        case .string, .bytes, .file: [.whole(7)]
        case .integer: [.string("7"), .boolean(true), .number("7.5")]
        case .number: [.string("7.5"), .boolean(true)]
        case .boolean: [.string("true"), .whole(1)]
        case .list: [.object([]), .string("a")]
        case .map: [.array([]), .string("a")]
        case .any, .nullable: []
        case .named(let id): wrongValues(of: api[id].shape)
        }
    }

    private func wrongValues(of shape: TypeDefinition.Shape) -> [JSONValue] {
        switch shape {
        case .record: return [.array([]), .string("a")]
        case .enumeration(let enumeration):
            switch enumeration.base {
            case .string: return [.whole(7)]
            case .integer: return [.string("7"), .number("7.5")]
            case .number: return [.string("7.5")]
            }
        case .union(let union):
            let candidates: [JSONValue] = [.boolean(true), .array([]), .object([]), .whole(7), .string("a")]
            return candidates.filter { decoder.variant(of: $0, in: union) == nil }
        }
    }
}

extension Mutations {
    private func values(of type: TypeReference) -> [Mutation] {
        switch type {
        case .string(let string): texts(string.format)
        case .boolean: [Mutation(name: "flipped.\(id)", value: .boolean(site.value != .boolean(true)))]
        case .integer, .number, .bytes, .file, .nullable: []
        case .list(let list): lists(list)
        case .map: [Mutation(name: "none.\(id)", value: .object([]))]
        case .any: anything()
        case .named: []
        }
    }

    private func texts(_ format: StringType.Format) -> [Mutation] {
        switch format {
        case .date:
            ["2023-02-29", "2024-1-5"].flatMap { text in
                [
                    Mutation(name: "malformed.\(id).\(text)", value: .string(text)),
                    Mutation(name: "malformed.\(id).\(text).strict", value: .string(text), mode: .strict),
                ]
            }
        case .dateTime:
            [Mutation(name: "malformed.\(id)", value: .string("2023-02-29T10:00:00Z"))]
        case .uuid: [Mutation(name: "malformed.\(id)", value: .string("6f1a0c1e-0000"))]
        case .plain, .other: [Mutation(name: "empty-text.\(id)", value: .string(""))]
        }
    }

    private func lists(_ list: ListType) -> [Mutation] {
        guard case .array(let items) = site.value, let first = items.first else { return [] }
        return [
            Mutation(name: "none.\(id)", value: .array([])), Mutation(name: "one.\(id)", value: .array([first])),
        ]
    }

    private func anything() -> [Mutation] {
        let values: [JSONValue] = [
            .null, .boolean(false), .string("text"), .whole(0), .number("1.5"), .array([]), .array([.whole(1), .null]),
            .object([]), .object([.init("a", .object([.init("b", .array([.boolean(true)]))]))]),
        ]
        return values.enumerated().map { Mutation(name: "any.\(id).\($1.kind.rawValue)-\($0)", value: $1) }
    }

    private func values(of shape: TypeDefinition.Shape) -> [Mutation] {
        switch shape {
        case .enumeration(let enumeration): return values(of: enumeration)
        case .union(let union): return variants(of: union)
        case .record:
            guard case .object = site.value else { return [] }
            let value = JSONValue.object([.init("a", .whole(1))])
            let key = "undocumented_member"
            return [
                Mutation(name: "undocumented.\(id)", value: value, key: key),
                Mutation(name: "undocumented.\(id).strict", value: value, key: key, mode: .strict),
            ]
        }
    }

    private func values(of enumeration: Enumeration) -> [Mutation] {
        enumeration.values.map { value in
            Mutation(name: "value.\(id).\(value.wireValue)", value: enumeration.json(value.wireValue))
        } + [
            Mutation(name: "unknown.\(id)", value: enumeration.unknown),
            Mutation(name: "unknown.\(id).strict", value: enumeration.unknown, mode: .strict),
        ]
    }

    private func variants(of union: Union) -> [Mutation] {
        union.variants.flatMap { variant -> [Mutation] in
            let value = self.value(of: variant, in: union, .full)
            let mutation = Mutation(name: "case.\(id).\(variant.name.preferred)", value: value)
            return [mutation] + spellings(of: variant, in: union, value)
        } + unknownVariants(of: union)
    }

    /// A variant that its name alone tells: with nothing but what must be there, and under its other names.
    private func spellings(of variant: Union.Variant, in union: Union, _ full: JSONValue) -> [Mutation] {
        guard case .discriminator(let names) = variant.evidence else { return [] }
        let least = value(of: variant, in: union, .sparse)
        let others = names.dropFirst().map { name in
            var namesake = variant
            namesake.evidence = .discriminator([name])
            return (name, value(of: namesake, in: union, .full))
        }
        return ((least == full ? [] : [("least", least)]) + others).map { name, value in
            Mutation(name: "case.\(id).\(variant.name.preferred).\(name)", value: value)
        }
    }

    private func value(of variant: Union.Variant, in union: Union, _ extent: ValueBuilder.Extent) -> JSONValue {
        var builder = ValueBuilder(api: api, direction: .answer)
        return builder.value(of: variant, in: union, named: variant.name.preferred, extent)
    }

    private func unknownVariants(of union: Union) -> [Mutation] {
        let candidates: [JSONValue] = [
            .object([.init(union.discriminator ?? "undocumented_member", .string("exploded"))]), .boolean(true),
            .array([]),
        ]
        guard let value = candidates.first(where: { decoder.variant(of: $0, in: union) == nil }) else { return [] }
        return [
            Mutation(name: "unknown.\(id)", value: value),
            Mutation(name: "unknown.\(id).strict", value: value, mode: .strict),
        ]
    }
}
