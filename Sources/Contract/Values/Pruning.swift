import APIModel

/// Takes optional members out of values.
struct Pruning {
    let decoder: ReferenceDecoder

    /// `value` with its required members only, and with what leads to `kept`, if that is given.
    func pruned(_ value: JSONValue, as type: TypeReference, keeping kept: Place? = nil) -> JSONValue {
        prune(value, as: type, keeping: kept?.steps[...])
    }

    private func prune(_ value: JSONValue, as type: TypeReference, keeping kept: ArraySlice<Place.Step>?) -> JSONValue {
        switch (type.withoutNull, value) {
        case (.list(let list), .array(let items)):
            .array(items.enumerated().map { prune($1, as: list.items, keeping: kept?.after(.index($0))) })
        case (.map(let map), .object(let members)):
            .object(members.map { .init($0.key, prune($0.value, as: map.values, keeping: kept?.after(.key($0.key)))) })
        case (.named(let id), let value): prune(value, as: decoder.api[id].shape, keeping: kept)
        default: value
        }
    }

    private func prune(
        _ value: JSONValue,
        as shape: TypeDefinition.Shape,
        keeping kept: ArraySlice<Place.Step>?
    ) -> JSONValue {
        switch (shape, value) {
        case (.record(let record), .object(let members)):
            var left: [JSONValue.Member] = []
            var foundCount = 0
            for member in record.members {
                guard let place = members.place(of: member.wireName, near: foundCount) else { continue }
                foundCount += 1
                let rest = kept?.after(.key(member.wireName))
                guard member.isRequired || rest != nil else { continue }
                left.append(.init(member.wireName, prune(members[place].value, as: member.type, keeping: rest)))
            }
            return .object(left)
        case (.union(let union), let value):
            guard let variant = decoder.variant(of: value, in: union) else { return value }
            return keepingDiscriminator(of: union, value, prune(value, as: variant.type, keeping: kept))
        case (.enumeration, _), (.record, _): return value
        }
    }

    private func keepingDiscriminator(of union: Union, _ old: JSONValue, _ new: JSONValue) -> JSONValue {
        guard let key = union.discriminator, let name = old.member(key), new.member(key) == nil,
            case .object(let members) = new
        else { return new }
        return .object([.init(key, name)] + members)
    }
}

extension ArraySlice<Place.Step> {
    /// What is left of the way after `step`; nil if it does not begin so.
    fileprivate func after(_ step: Place.Step) -> ArraySlice<Place.Step>? {
        first == step ? dropFirst() : nil
    }
}
