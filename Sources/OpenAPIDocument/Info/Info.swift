import Diagnostics

/// Title, version and prose of an API: the Info Object, section 4.8.2.
package struct Info: DocumentObject {
    package let place: Place
    /// The title.
    package let title: String
    /// The version of the API, not of the specification.
    package let version: String
    /// A line about the API.
    package let summary: String?
    /// What the API is for, as CommonMark.
    package let description: String?
    /// Where the terms of service are.
    package let termsOfService: String?
    /// Whom to ask.
    package let contact: Contact?
    /// The license of the API.
    package let license: License?
}

extension Info: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        title = object.expected("title") ?? ""
        version = object.expected("version") ?? ""
        summary = object.optional("summary")
        description = object.optional("description")
        termsOfService = object.optional("termsOfService")
        contact = object.optional("contact")
        license = object.optional("license")
    }
}

extension Info {
    /// What is known of a document without the object: nothing.
    init(title: String, version: String, place: Place) {
        self.place = place
        self.title = title
        self.version = version
        self.summary = nil
        self.description = nil
        self.termsOfService = nil
        self.contact = nil
        self.license = nil
    }
}
