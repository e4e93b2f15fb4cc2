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

    /// The name of the schema that stands at `pointer`, for references that lead there: a component has its own, any
    /// other is named by the words of the way that leads there.
    init(of keywords: SchemaKeywords) {
        let keys = keywords.pointer.keys
        if keys.count == 3, keys[0] == "components", keys[1] == "schemas" {
            self.init(component: keys[2], of: keywords)
        } else {
            let names = keys.filter { !structuralKeys.contains($0) && Int($0) == nil && !$0.hasPrefix("/") }
            self.init(names.last ?? "value", context: Array(names.dropLast()))
        }
    }

    private init(component: String, of keywords: SchemaKeywords) {
        if let chosen = keywords.extensions.name {
            self.init(chosen, isChosen: true)
        } else {
            self.init(component)
        }
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

extension Schema {
    /// The schema's own key among the components; nil for all others.
    var componentName: String? {
        let keys = pointer.keys
        return keys.count == 3 && keys[0] == "components" && keys[1] == "schemas" ? keys[2] : nil
    }
}

/// Keys of a pointer that say how the document is built, not what something is.
private let structuralKeys: Set<String> = [
    "components", "schemas", "responses", "parameters", "requestBodies", "headers", "paths", "content", "schema",
    "properties", "items", "additionalProperties", "allOf", "anyOf", "oneOf", "application/json", "$defs",
    "prefixItems",
]
