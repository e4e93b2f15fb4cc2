/// A value to put into a server's URL: the Server Variable Object, section 4.8.6.
package struct ServerVariable: DocumentObject {
    package let place: Place
    /// The value where the user gives none.
    package let defaultValue: String
    /// The values that are allowed; empty: any.
    package let enumeration: [String]
    /// What it means, as CommonMark.
    package let description: String?
}

extension ServerVariable: ReadableObject {
    init(_ object: inout ObjectReader) {
        place = object.place
        enumeration = object.list("enum")
        defaultValue = object.required("default") ?? enumeration.first ?? ""
        description = object.optional("description")
    }
}
