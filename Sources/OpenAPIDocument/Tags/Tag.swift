import Diagnostics

/// A group of operations: the Tag Object, section 4.8.22.
package struct Tag: DocumentObject {
    package let place: Place
    /// The name by which operations refer to it.
    package let name: String
    /// A line about it.
    package let summary: String?
    /// What it is, as CommonMark.
    package let description: String?
    /// The name of the tag that this one lies in.
    package let parent: String?
    /// What kind of group it is, such as `nav`, `badge` or `audience`; nil: not said.
    package let kind: String?
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
        summary = object.optional("summary")
        description = object.optional("description")
        parent = object.optional("parent")
        kind = object.optional("kind")
        externalDocumentation = object.optional("externalDocs")
        extensions = TagExtensions(&object)
    }
}
