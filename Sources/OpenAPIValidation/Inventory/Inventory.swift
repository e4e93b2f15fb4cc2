import OpenAPIDocument

/// All that the rules ask for, gathered in one walk through a document, in its order.
struct Inventory: Sendable {
    /// The document.
    let document: Document
    /// The path items that have a path: those below `paths`.
    var paths: [PathUse] = []
    /// All operations: of paths, webhooks and callbacks.
    var operations: [Operation] = []
    /// The lists of parameters, of path items and operations.
    var parameterLists: [[Referenced<Parameter>]] = []
    /// All parameters that stand somewhere, each once.
    var parameters: [Parameter] = []
    /// All values with their documented examples: of parameters, headers and bodies.
    var examples: [ExampleUse] = []
    /// All servers.
    var servers: [Server] = []
    /// All schemas that are objects of keywords, each once.
    var schemas: [SchemaUse] = []
    /// The security requirements, of the document and of operations.
    var securityRequirements: [SecurityRequirement] = []

    /// Where the references of the document lead.
    var references: ReferenceResolver { document.references }

    /// Walks through `document`.
    init(of document: Document) {
        self.document = document
        visit(document)
        visit(document.references.elsewhere)
    }
}

/// A path with its operations, also those of a path item that it refers to.
struct PathUse: Sendable {
    /// The path with its item.
    let entry: Entry<PathItem>
    /// The operations that can be called by the path, by method.
    let operations: [Entry<Operation>]
    /// The parameters that all of them share.
    let sharedParameters: [Referenced<Parameter>]
}

/// A schema, and whether it is all that its values must fit.
struct SchemaUse: Sendable {
    /// How the schema is used.
    enum Role: Sendable {
        /// It describes its values alone.
        case whole
        /// It is a part of another: one of `allOf`, of `anyOf` and so on.
        case part
    }

    /// The schema.
    let keywords: SchemaKeywords
    /// How it is used.
    let role: Role
}
