import APIModel

/// What becomes of the canonical form where one place of a value changes: only what leads there is decoded again.
extension ReferenceDecoder {
    /// The steps that turn the canonical form of `value` into that of the value in which `new` stands at `steps`, or
    /// nothing if that is nil. The paths of the steps begin with `path`.
    func patch(
        of value: JSONValue,
        as type: TypeReference,
        at steps: ArraySlice<Place.Step>,
        to new: JSONValue?,
        path: String = ""
    ) throws(Mismatch) -> [PatchStep] {
        guard let step = steps.first else {
            guard let new else { return [PatchStep(action: .remove, path: path)] }
            return [PatchStep(action: .replace(try decode(new, as: type)), path: path)]
        }
        switch (type.withoutNull, value, step) {
        case (.list(let list), .array(let items), .index(let index)) where items.indices.contains(index):
            return try patch(of: items[index], as: list.items, below: steps, to: new, path: path)
        case (.map(let map), .object(let members), .key(let key)):
            guard let part = members.first(where: { $0.key == key })?.value else { return [] }
            return try patch(of: part, as: map.values, below: steps, to: new, path: path)
        case (.named(let id), _, .key(let key)):
            switch api[id].shape {
            case .record(let record): return try patch(of: value, as: record, key, at: steps, to: new, path: path)
            case .union(let union): return try patch(of: value, as: union, at: steps, to: new, path: path)
            case .enumeration: return []
            }
        case (.named(let id), _, .index):
            guard case .union(let union) = api[id].shape else { return [] }
            return try patch(of: value, as: union, at: steps, to: new, path: path)
        default:
            return []
        }
    }

    /// The same for the part of a value to which the first of `steps` leads.
    private func patch(
        of part: JSONValue,
        as type: TypeReference,
        below steps: ArraySlice<Place.Step>,
        to new: JSONValue?,
        path: String
    ) throws(Mismatch) -> [PatchStep] {
        guard let step = steps.first else { return [] }
        do {
            return try patch(of: part, as: type, at: steps.dropFirst(), to: new, path: path + step.token)
        } catch {
            throw error.inside(step)
        }
    }

    private func patch(
        of value: JSONValue,
        as record: Record,
        _ key: String,
        at steps: ArraySlice<Place.Step>,
        to new: JSONValue?,
        path: String
    ) throws(Mismatch) -> [PatchStep] {
        let old = value.member(key)
        let index = record.members.firstIndex { $0.wireName == key }
        if let old, steps.count > 1 {
            guard let type = index.map({ record.members[$0].type }) ?? record.additional.keptType else { return [] }
            return try patch(of: old, as: type, below: steps, to: new, path: path)
        }
        let place = path + Place.Step.key(key).token
        let canonical =
            if let index { try decode(new, of: record.members[index]) } else {
                try new.flatMap { (value) throws(Mismatch) in try decode(.init(key, value), beyond: record) }
            }
        switch (old, canonical) {
        case (.some, let canonical?): return [PatchStep(action: .replace(canonical), path: place)]
        case (nil, let canonical?): return [PatchStep(action: .add(canonical), path: place)]
        case (.some, nil): return [PatchStep(action: .remove, path: place)]
        case (nil, nil): return []
        }
    }

    /// Where the change leaves the value in its case, its part is looked at; otherwise all of it.
    private func patch(
        of value: JSONValue,
        as union: Union,
        at steps: ArraySlice<Place.Step>,
        to new: JSONValue?,
        path: String
    ) throws(Mismatch) -> [PatchStep] {
        let changed = value.replacing(Place(steps: Array(steps)), with: new)
        if let index = union.variantAtSight(of: value), index == union.variantAtSight(of: changed) {
            return try patch(of: value, as: union.variants[index].type, at: steps, to: new, path: path + "/value")
        }
        let steps = PatchFinder.steps(from: try decode(value, as: union), to: try decode(changed, as: union))
        return steps.map { PatchStep(action: $0.action, path: path + $0.path) }
    }
}

extension Union {
    /// The variant that the sight of `value` tells; nil where one must be tried, or there is none.
    fileprivate func variantAtSight(of value: JSONValue) -> Int? {
        guard !variants.contains(where: { $0.evidence == .fits }) else { return nil }
        return variants.firstIndex { $0.evidence.holds(for: value, discriminator: discriminator) }
            ?? variants.firstIndex(where: \.isDefault)
    }
}

extension Record.AdditionalMembers {
    fileprivate var keptType: TypeReference? {
        if case .kept(let type) = self { type } else { nil }
    }
}
