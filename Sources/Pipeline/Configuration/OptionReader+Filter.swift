import Diagnostics
import OpenAPIFilter
import SourceNodes

extension OptionReader {
    /// The option `filter`: which operations are wanted.
    mutating func filter(_ node: Node?) -> OperationFilter {
        var filter = OperationFilter()
        guard let node else { return filter }
        let known = ["only", "except", "deprecated", "internal"]
        guard let entry = self.known(known, required: [], of: node, named: quoted("filter"), at: node.range) else {
            return filter
        }
        filter.only = patterns(entry["only"], named: "only")
        filter.except = patterns(entry["except"], named: "except")
        filter.deprecated = choice(entry["deprecated"], named: "deprecated") ?? filter.deprecated
        filter.internal = choice(entry["internal"], named: "internal") ?? filter.internal
        return filter
    }

    private mutating func patterns(_ node: Node?, named name: String) -> OperationFilter.Patterns {
        var patterns = OperationFilter.Patterns()
        guard let node else { return patterns }
        let known = ["tags", "paths", "operations"]
        guard let entry = self.known(known, required: [], of: node, named: quoted(name), at: node.range) else {
            return patterns
        }
        patterns.tags = self.patterns(in: entry["tags"], named: "tags")
        patterns.paths = self.patterns(in: entry["paths"], named: "paths")
        patterns.operations = self.patterns(in: entry["operations"], named: "operations")
        return patterns
    }

    private mutating func patterns(in node: Node?, named name: String) -> [OperationFilter.Pattern] {
        texts(node, named: name).map { OperationFilter.Pattern($0.text, at: $0.range) }
    }
}
