import APIModel
import Contract
import Lowering
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

/// Document → operations: all that can be known before the first request.
struct MockPlan {
    /// The operations by their paths.
    private(set) var operations: [(path: [PathPiece], operation: MockOperation)] = []
    /// What values are compared with.
    let schemas: MessageSchemas
    /// What makes answers.
    let maker: AnswerMaker

    private let document: Document
    private let api: API
    private var outlines: TextOutlines

    /// The plan of a document.
    init(_ mocked: MockedDocument) {
        document = mocked.document
        api = mocked.api
        outlines = TextOutlines(document, MessageSchemas(of: document))
        let index = DocumentIndex(document)
        // All schemas are asked for before answers are made, since those are compared with them.
        var drafts: [(OperationDraft, [PathPiece])] = []
        for operation in api.operations {
            guard let written = index.operations[operation.origin.pointer] else { continue }
            let draft = OperationDraft(operation, written, of: api, index, document.references, &outlines)
            drafts.append((draft, operation.path))
        }
        outlines.schemas.prepare()
        schemas = outlines.schemas
        maker = AnswerMaker(samples: SampleAnswers(of: api), schemas: schemas, references: document.references)
        for (draft, path) in drafts { operations.append((path, draft.finished(by: maker))) }
    }
}

/// The objects of a document by their places, since the API model names places only.
struct DocumentIndex {
    /// The operations of all paths.
    private(set) var operations: [String: OpenAPIDocument.Operation] = [:]
    /// The parameters of all paths and operations.
    private(set) var parameters: [String: OpenAPIDocument.Parameter] = [:]

    /// The objects of a document.
    init(_ document: Document) {
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
