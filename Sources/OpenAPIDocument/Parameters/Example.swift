import Diagnostics
package import SourceNodes

/// A documented value: the Example Object, section 4.8.19.
package struct Example: DocumentObject {
    package let place: Place
    /// A line about it.
    package let summary: String?
    /// More about it, as CommonMark.
    package let description: String?
    /// The value, unless it stands elsewhere.
    package let value: Node?
    /// Where the value stands.
    package let externalValue: String?
}

extension Example: Referable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static var referenceKind: ReferenceKind { .example }

    init(_ object: inout ObjectReader) {
        place = object.place
        summary = object.optional("summary")
        description = object.optional("description")
        value = object.node("value")
        externalValue = object.optional("externalValue")
    }
}
