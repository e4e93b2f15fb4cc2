import Diagnostics

extension Node.Mapping {
    /// The mapping with the members of those that its key `<<` at `keyRange` names, in the place of that key.
    ///
    /// A key that is written out wins over a merged one, and an earlier mapping of a list over a later one
    /// (yaml.org/type/merge.html).
    func merging(at keyRange: SourceRange, diagnostics: inout DiagnosticSink) -> Self {
        var taken = Set(members.map(\.key))
        var merged: [Member] = []
        for member in members {
            guard member.keyRange == keyRange else {
                merged.append(member)
                continue
            }
            for source in Self.sources(of: member.value, diagnostics: &diagnostics) {
                merged += source.members.filter { taken.insert($0.key).inserted }
            }
        }
        return Self(members: merged)
    }

    private static func sources(of node: Node, diagnostics: inout DiagnosticSink) -> [Self] {
        switch node.value {
        case .mapping(let mapping):
            return [mapping]
        case .sequence(let items):
            return items.compactMap { item in
                if case .mapping(let mapping) = item.value { return mapping }
                reportNoMapping(item, diagnostics: &diagnostics)
                return nil
            }
        case .null, .boolean, .integer, .number, .string:
            reportNoMapping(node, diagnostics: &diagnostics)
            return []
        }
    }

    private static func reportNoMapping(_ node: Node, diagnostics: inout DiagnosticSink) {
        let message = "\"<<\" takes in the members of a mapping, and this is none"
        let hint = "put the key in quotes if \"<<\" is its name"
        diagnostics.report(Diagnostic(.invalidMerge, message, at: node.range, hint: hint))
    }
}
