import Diagnostics

/// Further reading: the External Documentation Object, section 4.8.11.
package struct ExternalDocumentation: DocumentObject {
    package let place: Place
    /// Where it is.
    package let url: String
    /// What it is about, as CommonMark.
    package let description: String?
}

extension ExternalDocumentation: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init?(_ object: inout ObjectReader) {
        guard let url: String = object.expected("url") else { return nil }
        place = object.place
        self.url = url
        description = object.optional("description")
    }
}
