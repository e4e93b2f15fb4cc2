import APIModel
import Diagnostics

/// Finds what tells the variants of each union apart: the discriminator, else the JSON kind, else a member whose
/// constant differs, else members that only one variant requires, else nothing but trying.
func findEvidence(in types: inout [TypeDefinition], diagnostics: inout DiagnosticSink) {
    for index in types.indices {
        guard case .union(var union) = types[index].shape else { continue }
        leaveSharedValues(of: &union)
        findKinds(for: &union, union.variants.map { jsonKinds(of: $0.type, in: types) })
        if union.discriminator == nil { findConstants(for: &union, in: types) }
        findMembers(for: &union, in: types)
        sortVariants(of: &union, in: types)
        if hasOverlap(union, in: types) { reportTrying(types[index], &diagnostics) }
        types[index].shape = .union(union)
    }
}

/// Values of the discriminator that several variants claim tell nothing: those variants are told apart otherwise.
private func leaveSharedValues(of union: inout Union) {
    var claims: [String: Int] = [:]
    for value in union.variants.flatMap(\.discriminatorValues) { claims[value, default: 0] += 1 }
    for index in union.variants.indices
    where union.variants[index].discriminatorValues.contains(where: { claims[$0] ?? 0 > 1 }) {
        union.variants[index].evidence = .fits
    }
    if union.variants.allSatisfy(\.discriminatorValues.isEmpty) { union.discriminator = nil }
}

private func reportTrying(_ type: TypeDefinition, _ diagnostics: inout DiagnosticSink) {
    diagnostics.report(
        Diagnostic(
            .undecidableUnion,
            "nothing tells these alternatives apart, so the first that fits is taken",
            at: type.origin.range,
            pointer: type.origin.pointer,
            hint: "add a \"discriminator\", or members that only one of them requires"
        )
    )
}

// MARK: Kinds

/// A whole number is a number as well: where another variant is for whole numbers, the rest of them is left.
private func findKinds(for union: inout Union, _ kinds: [Set<Union.JSONKind>]) {
    for index in union.variants.indices where union.variants[index].evidence == .fits {
        var own = kinds[index]
        var others: Set<Union.JSONKind> = []
        for other in kinds.indices where other != index { others.formUnion(kinds[other]) }
        let hasIntegers = kinds.indices.contains {
            $0 != index && kinds[$0].contains(.integer) && !kinds[$0].contains(.number)
        }
        if own.contains(.number), hasIntegers { own.remove(.integer) }
        if own == [.integer], kinds.indices.allSatisfy({ $0 == index || !isOnlyIntegers(kinds[$0]) }) {
            others.remove(.integer)
        }
        guard !own.isEmpty, own.isDisjoint(with: others.subtracting(own.contains(.number) ? [.integer] : [])) else {
            continue
        }
        union.variants[index].evidence = .kind(allKinds.filter(own.contains))
    }
}

private func isOnlyIntegers(_ kinds: Set<Union.JSONKind>) -> Bool {
    kinds.contains(.integer) && !kinds.contains(.number)
}

private let allKinds: [Union.JSONKind] = [.null, .boolean, .integer, .number, .string, .array, .object]

/// The kinds of JSON that values of `type` may be; none: any.
func jsonKinds(of type: TypeReference, in types: [TypeDefinition]) -> Set<Union.JSONKind> {
    var kinds: Set<Union.JSONKind> = []
    var seen: Set<TypeID> = []
    var rest = [type]
    while let next = rest.popLast() {
        switch next {
        case .string, .bytes, .file: kinds.insert(.string)
        case .integer: kinds.insert(.integer)
        case .number: kinds.formUnion([.integer, .number])
        case .boolean: kinds.insert(.boolean)
        case .any: return []
        case .list: kinds.insert(.array)
        case .map: kinds.insert(.object)
        case .nullable(let inner):
            kinds.insert(.null)
            rest.append(inner)
        case .named(let id):
            guard seen.insert(id).inserted else { continue }
            switch types[id.index].shape {
            case .record: kinds.insert(.object)
            case .enumeration(let enumeration): kinds.formUnion(jsonKinds(of: enumeration.base))
            case .union(let union): rest += union.variants.map(\.type)
            }
        }
    }
    return kinds
}

private func jsonKinds(of base: Enumeration.Base) -> Set<Union.JSONKind> {
    switch base {
    case .string: [.string]
    case .integer: [.integer]
    case .number: [.integer, .number]
    }
}

// MARK: Members

/// A member that objects require and that is one of listed texts or numbers, different in each, is as good as a
/// discriminator; an object may lack it altogether.
private func findConstants(for union: inout Union, in types: [TypeDefinition]) {
    let records = tried(in: union).compactMap { index in
        record(union.variants[index].type, in: types).map { (index, $0) }
    }
    let names = records.flatMap { record in
        record.1.members.filter { !texts(of: $0, in: types).isEmpty }.map(\.wireName)
    }
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
        let having = records.compactMap { record in
            record.1.members.first { $0.wireName == name }.map { (record.0, texts(of: $0, in: types)) }
        }
        let values = having.map(\.1)
        guard having.count > 1, values.allSatisfy({ !$0.isEmpty }), areDisjoint(values) else { continue }
        union.discriminator = name
        for (index, values) in having { union.variants[index].evidence = .discriminator(values) }
        return
    }
}

/// The texts or numbers that a member which is required is one of; none if it may be another.
private func texts(of member: Member, in types: [TypeDefinition]) -> [String] {
    guard member.isAlwaysThere, case .named(let id) = member.type else { return [] }
    guard case .enumeration(let enumeration) = types[id.index].shape else { return [] }
    return enumeration.documentsOthers ? [] : enumeration.values.map(\.wireValue)
}

private func areDisjoint(_ lists: [[String]]) -> Bool {
    Set(lists.flatMap { $0 }).count == lists.reduce(0) { $0 + $1.count }
}

/// Members that one variant alone requires; where all members are optional, one that no other variant has, but for the
/// last variant, which takes the rest.
private func findMembers(for union: inout Union, in types: [TypeDefinition]) {
    let records = union.variants.map { record($0.type, in: types) }
    for index in tried(in: union) {
        let others = records.indices.filter { $0 != index }.compactMap { records[$0] }
        let required = records[index]?.members.filter(\.isAlwaysThere) ?? []
        let unique = required.filter { member in
            !others.contains { $0.members.contains { $0.wireName == member.wireName && $0.isRequired } }
        }
        if !unique.isEmpty { union.variants[index].evidence = .members(unique.map(\.wireName)) }
    }
    for index in tried(in: union).dropLast() {
        let others = records.indices.filter { $0 != index }.compactMap { records[$0] }
        let unique = (records[index]?.members ?? []).filter { member in
            member.direction == .both && !others.contains { $0.members.contains { $0.wireName == member.wireName } }
        }
        if unique.count == 1 { union.variants[index].evidence = .members(unique.map(\.wireName)) }
    }
}

extension Member {
    /// Whether requests and answers both hold it: what is only read or only written tells nothing in the other direction.
    fileprivate var isAlwaysThere: Bool { isRequired && direction == .both }
}

private func tried(in union: Union) -> [Int] {
    union.variants.indices.filter { union.variants[$0].evidence == .fits }
}

/// The record that `type` is; nil if it is none.
func record(_ type: TypeReference, in types: [TypeDefinition]) -> Record? {
    guard case .named(let id) = type, case .record(let record) = types[id.index].shape else { return nil }
    return record
}

extension Union.Variant {
    /// The values of the discriminator that mean it; empty if something else tells it.
    var discriminatorValues: [String] {
        guard case .discriminator(let values) = evidence else { return [] }
        return values
    }
}
