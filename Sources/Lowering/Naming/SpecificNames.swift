import APIModel

extension NameHint {
    /// A name that says nothing by itself (`status`, `data`) gets that of what encloses it: `PetStatus`.
    var specific: NameHint {
        guard !isChosen, !context.isEmpty, genericNames.contains(preferred.lowercased()) else { return self }
        return qualified ?? self
    }

    /// The name with that of what encloses it in front; nil if nothing does.
    var qualified: NameHint? {
        guard !isChosen, let parent = context.last else { return nil }
        let name = joined([parent, preferred].map { writtenWords(of: $0).isEmpty ? $0 : $0.capitalizedFirst })
        return NameHint(name, context: Array(context.dropLast()))
    }
}

/// Names of members that say nothing of what they hold.
private let genericNames: Set<String> = [
    "additionalmember", "attributes", "body", "code", "config", "content", "context", "data", "details",
    "direction", "entry", "format", "info", "input", "item", "items", "key", "kind", "level", "meta", "metadata",
    "method",
    "mode", "name", "object", "options", "output", "parameters", "params", "payload", "properties", "reason",
    "response", "result", "results", "role", "scope", "settings", "sort", "source", "state", "status", "target", "type",
    "unit", "value", "values", "variant", "version", "visibility",
]
