import Diagnostics

/// Whom to ask about an API: the Contact Object, section 4.8.3.
package struct Contact: DocumentObject {
    package let place: Place
    /// The name of the person or organization.
    package let name: String?
    /// Their page.
    package let url: String?
    /// Their address.
    package let email: String?
}

extension Contact: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    init(_ object: inout ObjectReader) {
        place = object.place
        name = object.optional("name")
        url = object.optional("url")
        email = object.optional("email")
    }
}
