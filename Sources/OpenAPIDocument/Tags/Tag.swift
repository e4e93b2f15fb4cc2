import Diagnostics

/// A group of operations: the Tag Object, section 4.8.22.
package struct Tag: DocumentObject {
    package let place: Place
    /// The name by which operations refer to it.
    package let name: String
    /// What it is, as CommonMark.
    package let description: String?
    /// Further reading.
    package let externalDocumentation: ExternalDocumentation?
    /// The `x-concord-` settings of the tag.
    package let extensions: TagExtensions
}

extension Tag: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init?(_ object: inout ObjectReader) {
        guard let name: String = object.required("name", orElse: .warning) else { return nil }
        place = object.place
        self.name = name
        description = object.optional("description")
        externalDocumentation = object.optional("externalDocs")
        extensions = TagExtensions(&object)
    }
}
