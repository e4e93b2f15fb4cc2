import Diagnostics

extension Node.Mapping {
    /// A mapping of `members`; of equal keys the first stays and each further one is reported.
    init(checking members: [Member], diagnostics: inout DiagnosticSink) {
        let mapping = Self(members: members)
        let repeated = mapping.positionsOfRepeatedKeys()
        guard !repeated.isEmpty else {
            self = mapping
            return
        }
        for position in repeated {
            let member = members[position]
            let message = "the key \"\(member.key)\" stands twice in one mapping"
            let first = mapping.position(of: member.key).map { members[$0].keyRange }
            let notes = first.map { [Diagnostic.Note("it stands here first", at: $0)] } ?? []
            diagnostics.report(Diagnostic(.duplicateKey, message, at: member.keyRange, notes: notes))
        }
        let dropped = Set(repeated)
        self.init(members: members.indices.filter { !dropped.contains($0) }.map { members[$0] })
    }

    /// The positions of the members whose key an earlier member has, in their order.
    private func positionsOfRepeatedKeys() -> [Int] {
        guard let index else {
            return members.indices.filter { position in
                let key = members[position].key
                return members[..<position].contains { $0.key == key }
            }
        }
        guard index.count < members.count else { return [] }
        return members.indices.filter { index[members[$0].key] != $0 }
    }
}
