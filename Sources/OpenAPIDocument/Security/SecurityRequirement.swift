import Diagnostics
import SourceNodes

/// Schemes that are shown together: the Security Requirement Object, section 4.8.30. Without any, nothing is sent.
package struct SecurityRequirement: DocumentObject {
    package let place: Place
    /// The scopes or roles that are needed, by the name of the scheme in the components.
    package let schemes: [Entry<[String]>]
}

extension SecurityRequirement: ReadableObject {
    static func canStandAlone(_ node: Node) -> Bool {
        guard case .mapping = node.value else { return false }
        return true
    }

    init(_ object: inout ObjectReader) {
        place = object.place
        schemes = object.entries(of: Scopes.self).map {
            Entry(name: $0.name, nameRange: $0.nameRange, value: $0.value.names)
        }
    }
}

/// The scopes that a requirement asks for. Whatever stands in their place, the scheme is required.
private struct Scopes: Readable {
    let names: [String]

    static var lossSeverity: Diagnostic.Severity { .warning }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Scopes? {
        Scopes(names: [String].read(node, at: spot, in: reading) ?? [])
    }
}
