package import OpenAPIDocument

/// The objects of a document by their places, since the API model names places only.
package struct DocumentIndex: Sendable {
    /// The operations of all paths.
    package private(set) var operations: [String: OpenAPIDocument.Operation] = [:]
    /// The parameters of all paths and operations.
    package private(set) var parameters: [String: OpenAPIDocument.Parameter] = [:]

    /// The objects of a document.
    package init(_ document: Document) {
        for site in document.operationSites {
            operations[site.operation.pointer.text] = site.operation
            add(site.operation.parameters, document.references)
        }
        for entry in document.paths {
            var item: PathItem? = entry.value
            while let own = item {
                add(own.parameters, document.references)
                item = own.reference.flatMap { document.references.pathItem(at: $0) }
            }
        }
    }

    private mutating func add(_ list: [Referenced<OpenAPIDocument.Parameter>], _ references: ReferenceResolver) {
        for case let parameter? in list.map({ references.resolve($0) }) {
            parameters[parameter.pointer.text] = parameter
        }
    }
}
