/// Schemes that are shown together: the Security Requirement Object, section 4.8.30. Without any, nothing is sent.
package struct SecurityRequirement: DocumentObject {
    package let place: Place
    /// The scopes or roles that are needed, by the name of the scheme in the components.
    package let schemes: [Entry<[String]>]
}

extension SecurityRequirement: ReadableObject {
    init(_ object: inout ObjectReader) {
        place = object.place
        schemes = object.entries()
    }
}
