import Diagnostics
import SourceNodes

/// An object whose keys are the author's, all of them, also those that begin with `x-`.
struct Map<Value: Readable>: Readable {
    /// The members, in the order of the document.
    let entries: [Entry<Value>]

    static var lossSeverity: Diagnostic.Severity { Value.lossSeverity }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Map? {
        guard case .mapping(let mapping) = node.value else {
            reading.reportWrongType(node, at: spot, expected: "an object", severity: lossSeverity)
            return nil
        }
        if mapping.members.count == 1, let reference = reading.misplacedReference(node, at: spot) {
            return reading.follow(reference)
        }
        var entries: [Entry<Value>] = []
        entries.reserveCapacity(mapping.members.count)
        for member in mapping.members {
            guard let entry = Entry<Value>.read(member, in: spot, of: reading) else { continue }
            entries.append(entry)
        }
        return Map(entries: entries)
    }
}

extension Entry where Value: Readable {
    /// A member of the object at `spot`.
    static func read(_ member: Node.Mapping.Member, in spot: Spot, of reading: Reading) -> Entry? {
        guard let value = Value.read(member.value, at: spot.value(of: member), in: reading) else { return nil }
        return Entry(name: member.key, nameRange: member.keyRange, value: value)
    }
}
