import APIModel

/// A place within a value, with what the document says of it.
struct Site {
    /// What the value is there.
    enum Slot {
        case root
        /// A member of a record: of which, and the how manieth.
        case member(Member, of: TypeID, at: Int)
        case item
        case entry
    }

    let place: Place
    let slot: Slot
    /// The type, which allows null where the document does.
    let type: TypeReference
    let value: JSONValue
    /// The JSON pointer of what the document says of it.
    let pointer: String
    /// Whether the value says which case of a union stands around it: another one would be another case.
    var tellsCase = false
    /// Whether the value is part of a case of a union: without it, the whole may be of another case.
    var isWithinCase = false

    /// Whether any text may stand there.
    var isFreeText: Bool { !tellsCase && type.isFreeText }
}

/// Finds the places of a value: all members, and of each list and map the last item.
struct SiteFinder {
    let decoder: ReferenceDecoder
    private var sites: [Site] = []

    static func sites(of value: JSONValue, as type: TypeReference, decoder: ReferenceDecoder, pointer: String) -> [Site]
    {
        var finder = SiteFinder(decoder: decoder)
        finder.visit(Site(place: Place(), slot: .root, type: type, value: value, pointer: pointer))
        return finder.sites
    }

    private init(decoder: ReferenceDecoder) {
        self.decoder = decoder
    }

    private mutating func visit(_ site: Site) {
        sites.append(site)
        descend(site, into: site.type.withoutNull)
    }

    private mutating func descend(_ site: Site, into type: TypeReference) {
        switch (type, site.value) {
        case (.list(let list), .array(let items)):
            guard let last = items.last else { return }
            visit(site.part(.index(items.count - 1), .item, list.items, last))
        case (.map(let map), .object(let members)):
            guard let last = members.last else { return }
            visit(site.part(.key(last.key), .entry, map.values, last.value))
        case (.named(let id), let value): descend(site, into: decoder.api[id], value)
        default: return
        }
    }

    private mutating func descend(_ site: Site, into definition: TypeDefinition, _ value: JSONValue) {
        switch definition.shape {
        case .enumeration: return
        case .union(let union):
            guard let variant = decoder.variant(of: value, in: union) else { return }
            let start = sites.count
            var part = site
            part.isWithinCase = true
            descend(part, into: variant.type)
            guard let discriminator = union.discriminator else { return }
            let place = site.place.appending(.key(discriminator))
            for index in sites.indices[start...] where sites[index].place == place { sites[index].tellsCase = true }
        case .record(let record):
            guard case .object(let members) = value else { return }
            visitMembers(site, record, definition.id, members)
            visitKept(site, record, members)
        }
    }

    private mutating func visitMembers(_ site: Site, _ record: Record, _ id: TypeID, _ members: [JSONValue.Member]) {
        var foundCount = 0
        for (index, member) in record.members.enumerated() {
            guard let place = members.place(of: member.wireName, near: foundCount) else { continue }
            foundCount += 1
            let slot = Site.Slot.member(member, of: id, at: index)
            let pointer = member.origin.pointer
            visit(site.part(.key(member.wireName), slot, member.type, members[place].value, pointer))
        }
    }

    private mutating func visitKept(_ site: Site, _ record: Record, _ members: [JSONValue.Member]) {
        guard case .kept(let type) = record.additional, let last = members.last,
            !record.members.contains(where: { $0.wireName == last.key })
        else { return }
        visit(site.part(.key(last.key), .entry, type, last.value))
    }
}

extension Site {
    fileprivate func part(
        _ step: Place.Step,
        _ slot: Slot,
        _ type: TypeReference,
        _ value: JSONValue,
        _ pointer: String? = nil
    ) -> Site {
        Site(
            place: place.appending(step),
            slot: slot,
            type: type,
            value: value,
            pointer: pointer ?? self.pointer,
            isWithinCase: isWithinCase
        )
    }
}
