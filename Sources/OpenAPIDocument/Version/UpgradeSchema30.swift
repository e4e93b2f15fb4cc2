import Diagnostics
import SourceNodes

/// The members of a schema of 3.0 as 3.1 spells them: `nullable` is the type `null`, and exclusive bounds are numbers.
///
/// A schema without these, as nearly all are, comes back as it is. Written members keep their places. In a document of
/// 3.1 they mean nothing to the letter; they are read as their authors mean them, with a warning.
func upgradeSchema30(_ written: Node.Mapping, at spot: Spot, in reading: Reading) -> Node.Mapping {
    let written = withPlainFlags(written, at: spot, in: reading)
    let outdated = written.members.filter(isSpelling30)
    guard !outdated.isEmpty else { return written }
    if reading.version > .v3_0 { reportOutdated(outdated, at: spot, in: reading) }
    var members = written.members
    upgradeBound("minimum", exclusive: "exclusiveMinimum", in: &members)
    upgradeBound("maximum", exclusive: "exclusiveMaximum", in: &members)
    upgradeNullable(in: &members)
    return Node.Mapping(members: members)
}

/// `nullable` in quotes, or without a value, as it is meant.
private func withPlainFlags(_ written: Node.Mapping, at spot: Spot, in reading: Reading) -> Node.Mapping {
    guard let index = written.members.firstIndex(where: { $0.key == "nullable" }) else { return written }
    let member = written.members[index]
    if case .boolean = member.value.value { return written }
    let flag = Bool.read(member.value, at: Place(member.value, written, at: spot).spot(of: member.key), in: reading)
    var members = written.members
    let value = Node(.boolean(flag ?? false), at: member.value.range)
    members[index] = Node.Mapping.Member(key: member.key, keyRange: member.keyRange, value: value)
    return Node.Mapping(members: members)
}

/// Whether a member has another meaning, or another type, in 3.0.
private func isSpelling30(_ member: Node.Mapping.Member) -> Bool {
    guard case .boolean = member.value.value else { return false }
    return ["nullable", "exclusiveMinimum", "exclusiveMaximum"].contains(member.key)
}

private func reportOutdated(_ members: [Node.Mapping.Member], at spot: Spot, in reading: Reading) {
    for member in members {
        let isNullable = member.key == "nullable"
        reading.diagnostics.report(
            Diagnostic(
                .outdatedSpelling,
                isNullable
                    ? "\"nullable\" has no meaning since OpenAPI 3.1"
                    : "\"\(member.key)\" is a number since OpenAPI 3.1, not true or false",
                at: member.keyRange,
                pointer: spot.pointer.appending(member.key).text,
                hint: isNullable ? "add \"null\" to \"type\"" : "write the bound itself"
            )
        )
    }
}

/// `minimum: 3, exclusiveMinimum: true` becomes `exclusiveMinimum: 3`; a numeric bound is already of 3.1 and stays.
private func upgradeBound(_ bound: String, exclusive: String, in members: inout [Node.Mapping.Member]) {
    guard let index = members.firstIndex(where: { $0.key == exclusive }),
        case .boolean(let isExclusive) = members[index].value.value
    else { return }
    members.remove(at: index)
    guard isExclusive, let index = members.firstIndex(where: { $0.key == bound }) else { return }
    members[index] = members[index].renamed(exclusive)
}

/// `nullable: true` becomes the type `null` beside the others, or one more alternative.
private func upgradeNullable(in members: inout [Node.Mapping.Member]) {
    guard let index = members.firstIndex(where: { $0.key == "nullable" }),
        case .boolean(let isNullable) = members[index].value.value
    else { return }
    let nullable = members.remove(at: index)
    guard isNullable else { return }
    if members.contains(where: { $0.key == "allOf" || $0.key == "$ref" }) {
        members = alternatives(of: members, orNullAt: nullable)
        return
    }
    let null = Node(.string("null"), at: nullable.value.range)
    for index in members.indices {
        switch members[index].key {
        case "type": members[index] = members[index].appending(null)
        case "oneOf", "anyOf": members[index] = members[index].appending(nullable.schemaOfNull)
        default: break
        }
    }
    allowNullInEnumeration(of: &members, at: nullable)
}

/// Authors who write `nullable: true` beside `enum` mean that null is allowed, whether or not they list it.
private func allowNullInEnumeration(of members: inout [Node.Mapping.Member], at nullable: Node.Mapping.Member) {
    guard let index = members.firstIndex(where: { $0.key == "enum" }),
        case .sequence(let values) = members[index].value.value
    else { return }
    let hasNull = values.contains { value in
        if case .null = value.value { true } else { false }
    }
    if !hasNull { members[index] = members[index].appending(Node(.null, at: nullable.value.range)) }
}

/// A schema with `allOf` or `$ref`, which do not allow null, as one of two alternatives; its prose stays beside them.
private func alternatives(
    of members: [Node.Mapping.Member],
    orNullAt nullable: Node.Mapping.Member
) -> [Node.Mapping.Member] {
    let moved = Node.Mapping(members: members.filter { !$0.isAnnotation })
    let range = moved.members.first?.value.range ?? nullable.value.range
    let list = Node(.sequence([Node(.mapping(moved), at: range), nullable.schemaOfNull]), at: nullable.value.range)
    let union = Node.Mapping.Member(key: "anyOf", keyRange: nullable.keyRange, value: list)
    return members.filter(\.isAnnotation) + [union]
}

extension Node.Mapping.Member {
    /// The same value under another key.
    func renamed(_ key: String) -> Node.Mapping.Member {
        Node.Mapping.Member(key: key, keyRange: keyRange, value: value)
    }

    /// The member with one more element; a value that is no list becomes one.
    fileprivate func appending(_ element: Node) -> Node.Mapping.Member {
        var elements = [value]
        if case .sequence(let existing) = value.value { elements = existing }
        let list = Node(.sequence(elements + [element]), at: value.range)
        return Node.Mapping.Member(key: key, keyRange: keyRange, value: list)
    }

    /// `{type: "null"}`, standing where this member does.
    fileprivate var schemaOfNull: Node {
        let type = Node(.string("null"), at: value.range)
        let member = Node.Mapping.Member(key: "type", keyRange: keyRange, value: type)
        return Node(.mapping(Node.Mapping(members: [member])), at: value.range)
    }
}
