/// What tells the alternatives of a schema apart: the Discriminator Object, section 4.8.25.
package struct Discriminator: DocumentObject {
    package let place: Place
    /// The property that says which alternative a value is.
    package let propertyName: String
    /// The schema of each value, by name or reference as written.
    package let mapping: [Entry<String>]
}

extension Discriminator: ReadableObject {
    init?(_ object: inout ObjectReader) {
        guard let propertyName: String = object.required("propertyName") else { return nil }
        place = object.place
        self.propertyName = propertyName
        mapping = object.map("mapping")
    }
}
