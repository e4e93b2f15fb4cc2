import Diagnostics

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
    static var lossSeverity: Diagnostic.Severity { .warning }

    init?(_ object: inout ObjectReader) {
        let enumeration: [String] = object.list("enum")
        let value = object.required("default", as: String.self, orElse: .warning)
        guard let defaultValue = value ?? enumeration.first else { return nil }
        if let value, !enumeration.isEmpty, !enumeration.contains(value) {
            object.report(
                .defaultMismatch,
                "the default is \"\(value)\", which \"enum\" does not list",
                at: object.place.range(of: "default"),
                member: "default"
            )
        }
        place = object.place
        self.enumeration = enumeration
        self.defaultValue = defaultValue
        description = object.optional("description")
    }
}
