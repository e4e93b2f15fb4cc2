import APIModel

/// Types in a few words: `list of Call`, `text (date-time)`, `integer or null`.
struct TypeWords {
    private let names: [String]

    /// Finds a name for each definition: its own, with what encloses it where two have the same, with a number at last.
    init(_ api: API) {
        var names: [String] = []
        var taken: Set<String> = []
        for definition in api.types {
            let long = (definition.name.context + [definition.name.preferred]).joined(separator: ".")
            let numbered = (2...).lazy.map { "\(long)-\($0)" }
            let name =
                [definition.name.preferred, long].first { !taken.contains($0) }
                ?? numbered.first { !taken.contains($0) } ?? long
            taken.insert(name)
            names.append(name)
        }
        self.names = names
    }

    /// The words for `type`.
    func name(of type: TypeReference) -> String {
        switch type {
        case .string(let string): text(string.format)
        case .integer(let integer): integer.width == .bits32 ? "integer (32 bits)" : "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .any: "any JSON"
        case .bytes: "bytes"
        case .file: "file"
        case .list(let list): "list of " + part(list.items)
        case .map(let map): "map to " + part(map.values)
        case .nullable(let inner): name(of: inner) + " or null"
        case .named(let id): names.indices.contains(id.index) ? names[id.index] : "?"
        }
    }

    /// So that `list of (text or null)` is not `list of text or null`.
    private func part(_ type: TypeReference) -> String {
        if case .nullable = type { "(" + name(of: type) + ")" } else { name(of: type) }
    }

    private func text(_ format: StringType.Format) -> String {
        switch format {
        case .plain: "text"
        case .date: "text (date)"
        case .dateTime: "text (date-time)"
        case .uuid: "text (uuid)"
        case .other(let format): "text (\(format))"
        }
    }
}
