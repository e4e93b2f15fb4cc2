import APIModel
import Contract
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation

/// A declared answer whose schemas are known and whose bodies are not made yet.
struct AnswerDraft {
    /// For which statuses.
    let status: ResponseEntry.Status
    private let contents: [(media: Entry<MediaType>, content: Content?, schema: MessageSchemas.ID?)]
    private let headers:
        [(header: APIModel.Response.Header, written: OpenAPIDocument.Header?, schema: MessageSchemas.ID?)]
    private let name: String

    /// An answer of an operation.
    init(
        _ status: ResponseEntry.Status,
        _ response: OpenAPIDocument.Response,
        of operation: APIModel.Operation,
        _ references: ReferenceResolver,
        _ outlines: inout TextOutlines
    ) {
        self.status = status
        name = "body"
        let lowered =
            operation.responses.first { $0.origin.pointer == response.pointer.text && $0.status == status.lowered }
            ?? operation.responses.first { $0.origin.pointer == response.pointer.text }
        let known = lowered?.contents ?? []
        contents = response.content.map { media in
            let own =
                known.first { $0.origin.pointer == media.value.pointer.text }
                ?? known.first { MediaRange(media.name).isJSON && $0.coding == .json }
            return (media, own, media.value.schema.map { outlines.schemas.id(of: $0, .answer) })
        }
        headers = (lowered?.headers ?? []).map { header in
            let written = response.headers.first { $0.name == header.wireName }.flatMap { references.resolve($0.value) }
            return (header, written, written?.shape.schema.map { outlines.schemas.id(of: $0, .answer) })
        }
    }

    /// The answer with its bodies and headers.
    func finished(by maker: AnswerMaker) -> DeclaredAnswer {
        DeclaredAnswer(
            status: status,
            contents: contents.map { content(of: $0.media, $0.content, $0.schema, maker) },
            headers: headers.compactMap { value(of: $0.header, $0.written, $0.schema, maker) }
        )
    }

    private func content(
        of media: Entry<MediaType>,
        _ content: Content?,
        _ schema: MessageSchemas.ID?,
        _ maker: AnswerMaker
    ) -> AnswerContent {
        let range = MediaRange(media.name)
        let isJSON = range.isJSON && (content?.coding == .json || content == nil)
        let checked = isJSON || content?.coding == .text || content?.coding.isXML == true ? schema : nil
        var made: AnswerBody?
        if let content {
            made = maker.value(content.type, named: name, checked, seed: 0).map { maker.body(of: $0, as: content) }
        }
        return AnswerContent(
            mediaType: range.concrete,
            schema: checked,
            content: content,
            examples: maker.examples(of: media.value, as: content, checked, isJSON: isJSON),
            made: made
        )
    }

    /// A header that always comes, and one that may, as far as a value is known that fits.
    private func value(
        of header: APIModel.Response.Header,
        _ written: OpenAPIDocument.Header?,
        _ schema: MessageSchemas.ID?,
        _ maker: AnswerMaker
    ) -> (name: String, value: String)? {
        maker.value(header.type, named: header.wireName.lowercased(), schema, seed: 0).map {
            (name: header.wireName, value: maker.samples.headerText($0, header.serialization))
        }
    }
}

extension ParameterShape {
    fileprivate var schema: Schema? {
        switch self {
        case .schema(let schema, _, _, _): schema
        case .content(let media): media.value.schema
        case .unspecified: nil
        }
    }
}

extension ResponseEntry.Status {
    fileprivate var lowered: APIModel.Response.Status {
        switch self {
        case .exact(let status): .exact(status)
        case .range(let hundred): .range(hundred)
        case .others: .others
        }
    }
}
