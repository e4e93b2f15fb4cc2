nonisolated extension JSONFields {
    /// All members that have not been read, by name; the last of the calls.
    @inline(never) consuming func additional<Value: JSONCodable>() throws(DecodingFailure) -> [String: Value] {
        var members: [String: Value] = [:]
        for name in coded?.unread ?? [] { members[name] = try coded?.value(name) as Value? }
        guard let index = object?.index else { return members }
        var next = firstUnread
        while next < end {
            let key = next
            next = index.next(key + 1)
            guard !index.nodes[key].traits.contains(.read) else { continue }
            let name = index.text(of: key)
            guard members[name] == nil else { continue }
            index.nodes.markAsRead(key)
            members[name] = try Value(from: JSONElement(index: index, position: key + 1))
        }
        return members
    }
}
