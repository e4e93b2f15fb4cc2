import APIModel
import OpenAPIDocument

extension Document {
    /// Whether nothing is called or received: all that the document is good for is its schemas.
    var isLibrary: Bool { paths.isEmpty && webhooks.isEmpty }
}

/// Lowers the schemas of the components for their own sake, where no operation leads to any of them.
func lowerLibrary(of document: Document, schemas: inout SchemaLowering) {
    for entry in document.components.schemas {
        _ = schemas.type(of: entry.value, name: NameHint(entry.name))
    }
}

/// Marks that the values of each type may travel either way, since nobody knows.
func markEveryUse(of types: inout [TypeDefinition]) {
    for index in types.indices { types[index].usage = [.request, .response] }
}
