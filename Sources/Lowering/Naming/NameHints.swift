import APIModel
import OpenAPIDocument

extension NameHint {
    /// The hint for something inside what this one names.
    func inner(_ name: String) -> NameHint {
        NameHint(name, context: context + [preferred])
    }

    /// The hint for the type of what stands inside of what this one names: with this name in front, so that nothing
    /// else in the document has a say in it. Words that both have are there once: the `order_type` of an `Order` is an
    /// `OrderType`.
    func nested(_ name: String) -> NameHint {
        guard preferred.utf8.count <= longestName else { return NameHint(name, context: [preferred]) }
        let own = writtenWords(of: name)
        let outer = writtenWords(of: preferred)
        let shared = own.indices.dropFirst().last { outer.suffix($0).elementsEqual(own.prefix($0)) }
        let rest = shared.map { joined(own.dropFirst($0)) } ?? spelledOut(name, own)
        return NameHint(preferred + rest.capitalizedFirst, context: context)
    }

    /// A name without a letter at its beginning, in words: `+1` is `plus1`.
    private func spelledOut(_ name: String, _ written: [String]) -> String {
        if written.first?.first?.isLetter ?? false { return name }
        return joined(words(of: name).map(\.text))
    }

    /// The hint for the type of a member: a schema that a component declares and another one inherits goes by the
    /// first of the two, whichever is met first.
    func nested(_ property: FlatSchema.Property) -> NameHint {
        guard let declared = property.schemas.first, property.schemas.count == 1 else { return nested(property.name) }
        let keys = declared.pointer.keys
        let isDeclared = keys.count > 4 && keys[0] == "components" && keys[1] == "schemas"
        let way = keys.dropFirst(3).dropLast(2)
        guard isDeclared, keys.suffix(2) == ["properties", property.name] else { return nested(property.name) }
        guard way.allSatisfy({ $0 == "allOf" || Int($0) != nil }), keys[2] != preferred, !isChosen else {
            return nested(property.name)
        }
        return NameHint(keys[2]).nested(property.name)
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
        guard let title, title.count <= 40, title.utf8.split(separator: 0x20).count <= 4 else { return nil }
        let scalars = title.unicodeScalars
        let isName = scalars.allSatisfy { isLetter($0) || isOfNames($0) }
        guard isName, scalars.contains(where: isLetter) else { return nil }
        self.init(title, context: context)
    }
}

/// Whether names may hold the character, though it is no letter.
private func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", " ", "_", "-": true
    default: false
    }
}

/// Whether it is a letter of any script; those of ASCII need not be looked up.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    default: !scalar.isASCII && scalar.properties.isAlphabetic
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

/// Names of more bytes are not put in front of others: at some point nobody reads them, and no file can have them.
private let longestName = 120

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

/// The name of a parameter, header or body that stands among the components: operations that share it do not name it.
func componentHint(of object: some DocumentObject) -> NameHint? {
    object.pointer.componentName.map { NameHint($0) }
}
