import APIModel
import Diagnostics
import OpenAPIDocument

/// The body of a call's request.
func lowerRequestBody(of call: Call, schemas: inout SchemaLowering) -> APIModel.RequestBody? {
    guard let body = call.operation.requestBody.flatMap({ schemas.references.resolve($0) }) else { return nil }
    let name = NameHint("\(call.id)Request")
    guard let content = lowerContent(body.content, name: name, schemas: &schemas) else { return nil }
    return RequestBody(
        content: content,
        isRequired: body.isRequired,
        documentation: Documentation(prose: nil, body.description),
        origin: Origin(body)
    )
}

/// The one kind of body that is sent or read among those that the document allows; nil if it lists none.
func lowerContent(_ content: [Entry<MediaType>], name: NameHint, schemas: inout SchemaLowering) -> Content? {
    let formats = content.map { MediaFormat($0.name) }
    guard let best = formats.min(), let index = formats.firstIndex(of: best) else { return nil }
    let media = content[index]
    reportUnused(content, besides: index, schemas: &schemas)
    let body = body(of: media, format: best, name: name, schemas: &schemas)
    return Content(
        mediaType: media.name.contains("*") && body.coding == .json ? "application/json" : media.name,
        coding: body.coding,
        type: body.type,
        examples: lowerExamples(
            media.value.example,
            media.value.examples,
            of: media.value,
            references: schemas.references,
            diagnostics: &schemas.diagnostics
        ),
        origin: Origin(media.value)
    )
}

private struct Body {
    let coding: Content.Coding
    let type: TypeReference
}

private func body(
    of media: Entry<MediaType>,
    format: MediaFormat,
    name: NameHint,
    schemas: inout SchemaLowering
) -> Body {
    switch format {
    case .json:
        return Body(
            coding: .json,
            type: media.value.schema.map { schemas.type(of: $0, name: title($0) ?? name) } ?? .any
        )
    case .form:
        return form(media, name: name, schemas: &schemas)
    case .text:
        return Body(coding: .text, type: .string(StringType()))
    case .bytes:
        return Body(coding: .bytes, type: .bytes)
    case .stream, .xml, .multipart:
        schemas.report(
            .unsupportedMediaType,
            "a body of \"\(media.name)\" is not read or written yet: the call takes and gives its bytes",
            at: Origin(pointer: media.value.pointer.text, range: media.nameRange)
        )
        return Body(coding: .bytes, type: .bytes)
    }
}

private func form(_ media: Entry<MediaType>, name: NameHint, schemas: inout SchemaLowering) -> Body {
    guard let schema = media.value.schema else {
        return Body(coding: .form, type: .map(MapType(.string(StringType()))))
    }
    return Body(coding: .form, type: schemas.type(of: schema, name: title(schema) ?? name))
}

/// The title of a body's schema, if it serves as a name.
private func title(_ schema: Schema) -> NameHint? {
    NameHint(title: schema.keywords?.title, context: [])
}

private func reportUnused(_ content: [Entry<MediaType>], besides index: Int, schemas: inout SchemaLowering) {
    for (other, media) in content.enumerated() where other != index {
        schemas.diagnostics.report(
            Diagnostic(
                .unusedMediaType,
                "\"\(media.name)\" is not used: \"\(content[index].name)\" is preferred",
                at: media.nameRange,
                pointer: media.value.pointer.text
            )
        )
    }
}
