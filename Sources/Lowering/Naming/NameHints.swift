import APIModel
import OpenAPIDocument

extension NameHint {
    /// The hint for something inside what this one names.
    func inner(_ name: String) -> NameHint {
        NameHint(name, context: context + [preferred])
    }

    /// The hint for one of many: what a list or a map of this name holds. `People` holds a `Person`, or a
    /// `PeoplePerson` where that is taken.
    var singular: NameHint {
        let one = Lowering.singular(preferred)
        let isOwn = context.isEmpty && one != preferred
        return NameHint(one, context: isOwn ? [preferred] : context, isChosen: isChosen)
    }

    /// A title serves as a name only if it looks like one.
    init?(title: String?, context: [String]) {
        guard let title, title.count <= 40, title.split(separator: " ").count <= 4 else { return nil }
        let isName = title.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789 _-".contains(Character($0))
        }
        guard isName, title.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        self.init(title, context: context)
    }
}

extension SchemaLowering {
    /// The name of a schema for references that lead to it: a component has its own, any other is named by the words of
    /// the way that leads there, or by the file that it is.
    func name(of keywords: SchemaKeywords) -> NameHint {
        if let component = references.componentName(of: keywords.pointer) {
            guard let chosen = keywords.extensions.name else { return NameHint(component) }
            return NameHint(chosen, isChosen: true)
        }
        let names = keywords.pointer.keys.filter {
            !structuralKeys.contains($0) && Int($0) == nil && !$0.hasPrefix("/")
        }
        let way = fileNames(of: keywords.pointer.file) + names
        return NameHint(way.last ?? "value", context: Array(way.dropLast()))
    }
}

/// The words of a path: the folders, and the file without its endings.
func fileNames(of path: String) -> [String] {
    let segments = path.split(separator: "/").filter { $0 != ".." && !$0.hasSuffix(":") }
    guard let file = segments.last else { return [] }
    let stem = file.split(separator: ".").first ?? file
    return segments.dropLast().map(String.init).filter { !structuralFolders.contains($0) } + [String(stem)]
}

/// Keys of a pointer that say how the document is built, not what something is.
private let structuralKeys: Set<String> = [
    "components", "schemas", "responses", "parameters", "requestBodies", "headers", "paths", "content", "schema",
    "properties", "items", "additionalProperties", "allOf", "anyOf", "oneOf", "application/json", "$defs",
    "prefixItems", "definitions",
]

/// Folders that say how the files are kept, not what something is.
private let structuralFolders: Set<String> = structuralKeys.union([
    "models", "model", "resources", "shared", "common", "parts", "types", "components", "spec", "openapi", "api",
])
