import SourceNodes

/// An object whose keys are the author's, all of them, also those that begin with `x-`.
struct Map<Value: Readable>: Readable {
    /// The members, in the order of the document.
    let entries: [Entry<Value>]

    static func read(_ node: Node, at pointer: JSONPointer, in reading: Reading) -> Map? {
        guard case .mapping(let mapping) = node.value else {
            reading.reportWrongType(node, at: pointer, expected: "an object")
            return nil
        }
        var entries: [Entry<Value>] = []
        entries.reserveCapacity(mapping.members.count)
        for member in mapping.members {
            guard let entry = Entry<Value>.read(member, in: pointer, of: reading) else { continue }
            entries.append(entry)
        }
        return Map(entries: entries)
    }
}

extension Entry where Value: Readable {
    /// A member of the object at `pointer`.
    static func read(_ member: Node.Mapping.Member, in pointer: JSONPointer, of reading: Reading) -> Entry? {
        guard let value = Value.read(member.value, at: pointer.appending(member.key), in: reading) else { return nil }
        return Entry(name: member.key, nameRange: member.keyRange, value: value)
    }
}
