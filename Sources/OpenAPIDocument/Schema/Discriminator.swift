import Diagnostics
import SourceNodes

/// What tells the alternatives of a schema apart: the Discriminator Object, section 4.8.25.
package struct Discriminator: DocumentObject {
    package let place: Place
    /// The property that says which alternative a value is.
    package let propertyName: String
    /// The schema of each value.
    package let mapping: [Entry<MappingTarget>]
    /// The schema of values that have no other, or lack the property; nil: there are none.
    package let defaultMapping: MappingTarget?
}

/// What a value of a discriminator stands for.
package enum MappingTarget: Sendable {
    /// The component of this name.
    case name(String)
    /// What a reference leads to.
    case reference(Reference)

    /// The name or reference as written.
    package var text: String {
        switch self {
        case .name(let name): name
        case .reference(let reference): reference.target
        }
    }
}

extension Discriminator: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init?(_ object: inout ObjectReader) {
        guard let propertyName: String = object.required("propertyName", orElse: .warning) else { return nil }
        place = object.place
        self.propertyName = propertyName
        mapping = object.map("mapping")
        defaultMapping = object.optional("defaultMapping")
    }
}

extension Discriminator {
    /// In Swagger 2.0, and in later documents of authors who remember it, the name of the property stands alone.
    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Discriminator? {
        guard case .string(let propertyName) = node.value else { return readObject(node, at: spot, in: reading) }
        if reading.version > .v2_0 {
            let hint = "write {propertyName: \(propertyName)}, as which it is read"
            reading.reportWrongType(node, at: spot, expected: "an object", hint: hint, severity: .warning)
        }
        let place = Place(node, Node.Mapping(members: []), at: spot)
        return Discriminator(place: place, propertyName: propertyName, mapping: [], defaultMapping: nil)
    }
}

extension MappingTarget: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> MappingTarget? {
        guard let text = String.read(node, at: spot, in: reading) else { return nil }
        guard text.contains("#") || text.contains("/") || isFile(text) else { return .name(text) }
        let reference = Reference(text, at: Place(node, Node.Mapping(members: []), at: spot), in: reading)
        // Within the first file all schemas are known anyway.
        if !reference.key.hasPrefix("#") { reading.noteDispensable(reference, to: .schema) }
        return .reference(reference)
    }

    private static func isFile(_ text: String) -> Bool {
        [".yaml", ".yml", ".json"].contains { text.lowercased().hasSuffix($0) }
    }
}
