import Diagnostics
package import SourceNodes

/// A documented value: the Example Object, section 4.8.19.
package struct Example: DocumentObject {
    package let place: Place
    /// A line about it.
    package let summary: String?
    /// More about it, as CommonMark.
    package let description: String?
    /// The value, from `value` or, since 3.2, `dataValue`, unless it stands elsewhere.
    package let value: Node?
    /// The value as it travels, with all escapes.
    package let serializedValue: String?
    /// Where the value stands.
    package let externalValue: String?
}

extension Example {
    /// The member that holds the value.
    package var valueMember: String { place.members.contains("value") ? "value" : "dataValue" }
}

extension Example: Referable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static var referenceKind: ReferenceKind { .example }

    init(_ object: inout ObjectReader) {
        place = object.place
        summary = object.optional("summary")
        description = object.optional("description")
        let data = object.node("dataValue")
        value = object.node("value") ?? data
        serializedValue = object.optional("serializedValue")
        externalValue = object.optional("externalValue")
    }
}
