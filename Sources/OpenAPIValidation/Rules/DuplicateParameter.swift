import Diagnostics
import OpenAPIDocument

extension Rule {
    /// One list has two parameters of the same name and location, section 4.8.10.1.
    static let duplicateParameter = Rule(.duplicateParameter) { inventory in
        inventory.parameterLists.flatMap { list in duplicates(in: list, inventory.references) }
    }

    private static func duplicates(in list: [Referenced<Parameter>], _ references: ReferenceResolver) -> [Finding] {
        var first: [ParameterKey: Referenced<Parameter>] = [:]
        return list.compactMap { use in
            guard let parameter = references.resolve(use) else { return nil }
            let key = ParameterKey(parameter)
            guard let other = first[key] else {
                first[key] = use
                return nil
            }
            return Finding(
                "the \(key.location.rawValue) parameter \"\(key.name)\" is declared twice",
                at: use.nameRange,
                pointer: use.place.pointer,
                notes: [Diagnostic.Note("the first is here", at: other.nameRange)]
            )
        }
    }
}

/// What tells parameters apart: name and location. Names of headers are equal in any case, RFC 9110 section 5.1.
struct ParameterKey: Hashable {
    /// The name on the wire, in lower case for a header.
    let name: String
    /// Where it travels.
    let location: Parameter.Location

    /// What tells `parameter` apart.
    init(_ parameter: Parameter) {
        name = parameter.location == .header ? parameter.name.lowercased() : parameter.name
        location = parameter.location
    }
}

extension Referenced where Value: DocumentObject {
    /// Where the object or the reference to it stands.
    var place: Place {
        switch self {
        case .inline(let value): value.place
        case .reference(let reference): reference.place
        }
    }
}

extension Referenced<Parameter> {
    /// Where the parameter is named: its name, or the reference to it.
    var nameRange: SourceRange {
        switch self {
        case .inline(let parameter): parameter.place.range(of: "name")
        case .reference(let reference): reference.targetRange
        }
    }
}
