import Diagnostics
package import SourceNodes

/// A header of an answer or of a part of a body: the Header Object, section 4.8.21.
package struct Header: DocumentObject {
    package let place: Place
    /// What it means, as CommonMark.
    package let description: String?
    /// Whether it always comes.
    package let isRequired: Bool
    /// Whether its use is advised against.
    package let isDeprecated: Bool
    /// How its value becomes text.
    package let shape: ParameterShape
    /// An unnamed example.
    package let example: Node?
    /// Named examples.
    package let examples: [Entry<Referenced<Example>>]
    /// The `x-concord-` settings of the header.
    package let extensions: ParameterExtensions
}

extension Header: Referable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static var referenceKind: ReferenceKind { .header }

    init(_ object: inout ObjectReader) {
        place = object.place
        description = object.optional("description")
        isRequired = object.flag("required")
        isDeprecated = object.flag("deprecated")
        shape = object.shape(of: .header)
        example = object.node("example")
        examples = object.map("examples")
        extensions = ParameterExtensions(&object)
    }
}
