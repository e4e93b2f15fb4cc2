package import APIModel

extension ReferenceDecoder {
    func decode(_ value: JSONValue, as record: Record) throws(Mismatch) -> JSONValue {
        guard case .object(let members) = value else { throw Mismatch() }
        var result: [JSONValue.Member] = []
        result.reserveCapacity(members.count)
        var foundCount = 0
        // By index: members hold texts and examples, and no copy of them is wanted.
        for index in record.members.indices where travels(record.members[index]) {
            let wireName = record.members[index].wireName
            let place = members.place(of: wireName, near: foundCount)
            if place != nil { foundCount += 1 }
            if let canonical = try decode(place.map { members[$0].value }, of: record.members[index]) {
                result.append(.init(wireName, canonical))
            }
        }
        guard foundCount < members.count else { return .object(result) }
        let named = Set(record.members.map(\.wireName))
        for extra in members where !named.contains(extra.key) {
            if let kept = try decode(extra, beyond: record) { result.append(.init(extra.key, kept)) }
        }
        return .object(result)
    }

    /// The canonical form of a member; nil: it is absent, or counts as such.
    func decode(_ value: JSONValue?, of member: Member) throws(Mismatch) -> JSONValue? {
        let step = Place.Step.key(member.wireName)
        guard let value else {
            if isDemanded(member) { throw Mismatch(steps: [step]) }
            return nil
        }
        // Null where no null may be: tolerated where the member could as well be absent.
        if value == .null, !member.type.allowsNull, !isDemanded(member), mode == .tolerant { return nil }
        return try decode(value, as: member.type, at: step)
    }

    /// The canonical form of a member that the record does not name; nil: it is ignored.
    func decode(_ extra: JSONValue.Member, beyond record: Record) throws(Mismatch) -> JSONValue? {
        switch record.additional {
        case .kept(let type): return try decode(extra.value, as: type, at: .key(extra.key))
        case .ignored, .forbidden:
            if mode == .strict { throw Mismatch(steps: [.key(extra.key)]) }
            return nil
        }
    }

    /// Whether the member goes the way of this value.
    func travels(_ member: Member) -> Bool {
        switch (member.direction, direction) {
        case (.both, _), (.answersOnly, .answer), (.requestsOnly, .request), (.requestsOnly, .answer): true
        case (.answersOnly, .request): false
        }
    }

    /// Whether the member's absence is a mismatch.
    func isDemanded(_ member: Member) -> Bool {
        switch (member.direction, direction) {
        case (.both, _), (.requestsOnly, .request): member.isRequired
        case (.answersOnly, _), (.requestsOnly, .answer): false
        }
    }

    func decode(_ value: JSONValue, as union: Union) throws(Mismatch) -> JSONValue {
        for variant in union.variants {
            if variant.evidence == .fits {
                guard let fitting = tried(value, as: variant.type) else { continue }
                return Self.canonical(variant, fitting)
            }
            guard variant.evidence.holds(for: value, discriminator: union.discriminator) else { continue }
            return Self.canonical(variant, try decode(value, as: variant.type))
        }
        if let variant = union.variants.first(where: \.isDefault) {
            return Self.canonical(variant, try decode(value, as: variant.type))
        }
        // A null where the document allows none is no value that a later version may have meant.
        guard mode == .tolerant, !isTrying, value != .null else { throw Mismatch() }
        return .object([.init("$unknown", value)])
    }

    /// The variant that `value` is of.
    func variant(of value: JSONValue, in union: Union) -> Union.Variant? {
        union.variants.first { variant in
            variant.evidence == .fits
                ? tried(value, as: variant.type) != nil
                : variant.evidence.holds(for: value, discriminator: union.discriminator)
        } ?? union.variants.first(where: \.isDefault)
    }

    /// The canonical form of `value` if it is a documented value of `type`: openness never makes the wrong one fit.
    private func tried(_ value: JSONValue, as type: TypeReference) -> JSONValue? {
        var decoder = self
        decoder.isTrying = true
        return try? decoder.decode(value, as: type)
    }

    private static func canonical(_ variant: Union.Variant, _ value: JSONValue) -> JSONValue {
        .object([.init("$case", .string(variant.name.preferred)), .init("value", value)])
    }
}

extension [JSONValue.Member] {
    /// Where the member stands that is called `key`: mostly at `guess`, since documents are built in order.
    func place(of key: String, near guess: Int) -> Int? {
        if guess < count, self[guess].key == key { return guess }
        return indices.first { self[$0].key == key }
    }
}

extension Union.Evidence {
    /// Whether the sight of `value` is enough; never for ``fits``.
    func holds(for value: JSONValue, discriminator: String?) -> Bool {
        switch self {
        case .discriminator(let names):
            guard let discriminator, let name = value.member(discriminator)?.spelling else { return false }
            return names.contains(name)
        case .kind(let kinds):
            return kinds.contains(value.kind) || (value.kind == .integer && kinds.contains(.number))
        case .members(let names):
            return names.allSatisfy { value.member($0) != nil }
        case .fits:
            return false
        }
    }
}

extension TypeReference {
    /// Whether null is a value of the type.
    var allowsNull: Bool {
        switch self {
        case .any, .nullable: true
        case .string, .integer, .number, .boolean, .bytes, .file, .list, .map, .named: false
        }
    }

    /// The type without null.
    package var withoutNull: TypeReference {
        if case .nullable(let inner) = self { inner } else { self }
    }
}

extension JSONValue {
    /// The kind of the value; `12.0` is an integer.
    var kind: Union.JSONKind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .number(let literal): WholeNumber(literal) == nil ? .number : .integer
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The value of a member; nil if there is none, or this is no object.
    func member(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}
