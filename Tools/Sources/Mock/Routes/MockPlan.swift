import APIModel
import Contract
import DocumentReading
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
    init(_ mocked: DescribedAPI) {
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
