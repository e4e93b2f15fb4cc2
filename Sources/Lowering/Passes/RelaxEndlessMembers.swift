import APIModel
import Diagnostics

/// Makes the members optional through which a record requires itself: no JSON text could hold such a value, and every
/// stage after this one relies on each type having some.
func relaxEndlessMembers(in types: inout [TypeDefinition], diagnostics: inout DiagnosticSink) {
    let finite = finiteTypes(types)
    for index in types.indices where !finite[index] {
        guard case .record(var record) = types[index].shape else { continue }
        for member in record.members.indices where record.members[member].isRecursive {
            guard record.members[member].isRequired, let type = record.members[member].type.definition, !finite[type]
            else { continue }
            record.members[member].isRequired = false
            report(record.members[member], &diagnostics)
        }
        types[index].shape = .record(record)
    }
}

private func report(_ member: Member, _ diagnostics: inout DiagnosticSink) {
    diagnostics.report(
        Diagnostic(
            .endlessSchema,
            "\"\(member.wireName)\" would need a value within itself without an end; the member is read as optional",
            at: member.origin.range,
            pointer: member.origin.pointer,
            hint: "take it out of \"required\", or let it be null"
        )
    )
}

/// Which types have a value that ends. What a type waits for is counted down, so that each is looked at once.
private func finiteTypes(_ types: [TypeDefinition]) -> [Bool] {
    var waiting = types.map { required(by: $0.shape) }
    var dependents: [Int: [Int]] = [:]
    for (index, needs) in waiting.enumerated() {
        for need in needs.types { dependents[need, default: []].append(index) }
    }
    var finite = waiting.map(\.isMet)
    var rest = finite.indices.filter { finite[$0] }
    while let done = rest.popLast() {
        for dependent in dependents[done] ?? [] where !finite[dependent] {
            waiting[dependent].types.remove(done)
            if waiting[dependent].isOneEnough { waiting[dependent].types.removeAll() }
            guard waiting[dependent].isMet else { continue }
            finite[dependent] = true
            rest.append(dependent)
        }
    }
    return finite
}

/// The types that a value needs within itself.
private struct Needs {
    var types: Set<Int>
    /// Whether one of them is enough, as in a union.
    let isOneEnough: Bool

    var isMet: Bool { types.isEmpty }
}

private func required(by shape: TypeDefinition.Shape) -> Needs {
    switch shape {
    case .enumeration: return Needs(types: [], isOneEnough: false)
    case .record(let record):
        let members = record.members.filter(\.isRequired).compactMap(\.type.definition)
        return Needs(types: Set(members), isOneEnough: false)
    case .union(let union):
        let variants = union.variants.map(\.type.definition)
        return Needs(types: variants.contains(nil) ? [] : Set(variants.compactMap { $0 }), isOneEnough: true)
    }
}

extension TypeReference {
    /// The definition that each value is of; nil where it may be null or holds its values elsewhere.
    fileprivate var definition: Int? {
        switch self {
        case .named(let id): id.index
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .list, .map, .nullable: nil
        }
    }
}
