import OpenAPIDocument

/// The names of properties that some schema of the document says are only read, or only written.
///
/// A schema may require a property that another part of the same whole declares; without looking for that part, a value
/// that lacks it cannot be blamed.
struct OneSidedProperties: Sendable {
    private var readOnly: Set<String> = []
    private var writeOnly: Set<String> = []

    /// The names in all schemas of the document that was walked through.
    init(_ inventory: Inventory) {
        let references = inventory.references
        for property in inventory.schemas.flatMap(\.keywords.properties) {
            guard let schema = property.value.keywords else { continue }
            guard schema.isReadOnly || schema.isWriteOnly || schema.reference != nil else { continue }
            let use = PropertyUse(property.value, references)
            if use.isReadOnly { readOnly.insert(property.name) }
            if use.isWriteOnly { writeOnly.insert(property.name) }
        }
    }

    /// Whether a value of a direction may lack the property `name`, wherever it is declared.
    func excuses(_ name: String, _ direction: ValueDirection) -> Bool {
        direction.excuses(isReadOnly: readOnly.contains(name), isWriteOnly: writeOnly.contains(name))
    }
}

/// Whether a property is only read or only written, as it says itself or as the schema does that it refers to.
struct PropertyUse {
    let isReadOnly: Bool
    let isWriteOnly: Bool

    /// What `property` says.
    init(_ property: Schema, _ references: ReferenceResolver) {
        let own = property.keywords
        var target: SchemaKeywords?
        if let reference = own?.reference { target = references.schema(at: reference)?.keywords }
        isReadOnly = own?.isReadOnly == true || target?.isReadOnly == true
        isWriteOnly = own?.isWriteOnly == true || target?.isWriteOnly == true
    }
}
