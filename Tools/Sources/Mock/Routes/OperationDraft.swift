import APIModel
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation

/// An operation whose schemas are known and whose answers are not made yet.
struct OperationDraft {
    private let operation: APIModel.Operation
    private let security: [SecurityAlternative]
    private let parameters: [ParameterCheck]
    private let body: BodyCheck?
    private let answers: [AnswerDraft]

    /// What an operation asks of requests.
    init(
        _ operation: APIModel.Operation,
        _ written: OpenAPIDocument.Operation,
        of api: API,
        _ index: DocumentIndex,
        _ references: ReferenceResolver,
        _ outlines: inout TextOutlines
    ) {
        self.operation = operation
        security = operation.security.map { requirement in
            SecurityAlternative(
                schemes: requirement.schemes.compactMap { id in
                    api.securitySchemes.first { $0.id == id }.map { CredentialCheck(id: id, kind: $0.kind) }
                }
            )
        }
        parameters = operation.parameters.map { ParameterCheck($0, index.parameters[$0.origin.pointer], &outlines) }
        body = written.requestBody.flatMap { references.resolve($0) }.map { BodyCheck($0, operation.body, &outlines) }
        answers = written.responses.compactMap { entry in
            references.resolve(entry.response).map {
                AnswerDraft(entry.status, $0, of: operation, references, &outlines)
            }
        }
    }

    /// The operation with its answers.
    func finished(by maker: AnswerMaker) -> MockOperation {
        MockOperation(
            id: operation.id,
            method: operation.method,
            path: operation.path.map(\.text).joined(),
            security: security,
            parameters: parameters,
            body: body,
            answers: answers.map { $0.finished(by: maker) },
            success: operation.mainSuccess.map(\.status.usual) ?? answers.first.map(\.status.usual)
        )
    }
}

extension PathPiece {
    fileprivate var text: String {
        switch self {
        case .literal(let text): text
        case .parameter(let name): "{\(name)}"
        }
    }
}

extension APIModel.Response.Status {
    /// A status that the answer is for.
    fileprivate var usual: Int {
        switch self {
        case .exact(let status): status
        case .range(let hundred): hundred * 100
        case .others: 200
        }
    }
}

extension ResponseEntry.Status {
    /// A status that the answer is for.
    fileprivate var usual: Int {
        switch self {
        case .exact(let status): status
        case .range(let hundred): hundred * 100
        case .others: 200
        }
    }
}

extension ParameterCheck {
    /// What is asked of an argument; of one that the document forgets to describe, that it is there.
    init(
        _ parameter: APIModel.Parameter,
        _ written: OpenAPIDocument.Parameter?,
        _ outlines: inout TextOutlines
    ) {
        name = parameter.wireName
        location = parameter.location
        isRequired = parameter.isRequired
        allowsEmpty = written?.allowsEmptyValue ?? false
        form = written.map { Self.form(of: parameter, $0.shape, &outlines) } ?? .text
    }

    private static func form(
        of parameter: APIModel.Parameter,
        _ shape: ParameterShape,
        _ outlines: inout TextOutlines
    ) -> Form {
        switch (shape, parameter.serialization) {
        case (.schema(let schema, _, _, _), .style(let style, let explode, let allowReserved)):
            let escapes = StyleReader.Escapes(parameter.location, style, allowReserved: allowReserved)
            let reader = StyleReader(name: parameter.wireName, style: style, explode: explode, escapes: escapes)
            return .style(reader, outlines.outline(schema, .request))
        case (.content(let media), .json):
            return .json(media.value.schema.map { outlines.schemas.id(of: $0, .request) })
        case (.content(let media), .form):
            return media.value.schema.map { .form(outlines.outline($0, .request)) } ?? .text
        case (.schema, .json), (.schema, .text), (.schema, .form), (.content, .text), (.content, .style),
            (.unspecified, _):
            return .text
        }
    }
}

extension StyleReader.Escapes {
    /// How texts are encoded where a parameter travels.
    init(_ location: APIModel.Parameter.Location, _ style: APIModel.Parameter.Style, allowReserved: Bool) {
        self =
            switch location {
            case .header: .none
            case .path: .percent
            case .cookie: style == .cookie ? .none : .percent
            case .query, .querystring: allowReserved ? .percent : .form
            }
    }
}
