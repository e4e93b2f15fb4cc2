import APIModel
import Diagnostics
import OpenAPIDocument

/// In which direction a body travels.
enum BodyDirection {
    case sent, received
}

/// The body of a call's request.
func lowerRequestBody(of call: Call, schemas: inout SchemaLowering) -> APIModel.RequestBody? {
    guard let body = call.operation.requestBody.flatMap({ schemas.references.resolve($0) }) else { return nil }
    let name = componentHint(of: body).map { $0.nested("request") } ?? NameHint("\(call.id)Request")
    let contents = lowerContents(body.content, .sent, name: name, schemas: &schemas)
    guard let content = contents.first else { return nil }
    return RequestBody(
        content: content,
        others: Array(contents.dropFirst()),
        isRequired: body.isRequired,
        documentation: Documentation(prose: nil, body.description),
        origin: Origin(body)
    )
}

/// The kinds of body that are sent or read, the preferred one first: each that says something else than those before.
func lowerContents(
    _ content: [Entry<MediaType>],
    _ direction: BodyDirection,
    name: NameHint,
    schemas: inout SchemaLowering
) -> [Content] {
    let entries = content.map { (media: $0, format: mediaFormat(of: $0, schemas: &schemas)) }.enumerated()
        .sorted { ($0.element.format.rank, $0.offset) < ($1.element.format.rank, $1.offset) }
    var contents: [Content] = []
    for (media, format) in entries.map(\.element) {
        if let preferred = contents.first, format == .xml {
            reportUnused(media, besides: preferred, schemas: &schemas)
            continue
        }
        let name = contents.isEmpty ? name : kindName(format, name)
        let content = lowerContent(media, format, direction, name: name, schemas: &schemas)
        if let preferred = contents.first(where: { content.addsNothing(to: $0, direction) }) {
            let isAlike = content.coding == .json && preferred.coding == .json && content.type == preferred.type
            if !isAlike { reportUnused(media, besides: preferred, schemas: &schemas) }
        } else {
            contents.append(content)
        }
    }
    return contents
}

/// What to call a body besides the preferred one.
private func kindName(_ format: MediaFormat, _ name: NameHint) -> NameHint {
    let kind =
        switch format {
        case .form: "Form"
        case .multipart: "Parts"
        case .events, .lines, .sequence: "Item"
        case .json, .text, .bytes, .xml: ""
        }
    return NameHint(name.preferred + kind, context: name.context, isChosen: name.isChosen)
}

private func lowerContent(
    _ media: Entry<MediaType>,
    _ format: MediaFormat,
    _ direction: BodyDirection,
    name: NameHint,
    schemas: inout SchemaLowering
) -> Content {
    let body = body(of: media, format, direction, name: name, schemas: &schemas)
    return Content(
        mediaType: concreteMediaType(media.name, body.coding),
        coding: body.coding,
        type: body.type,
        examples: lowerExamples(
            media.value.example,
            media.value.examples,
            of: media.value,
            references: schemas.references,
            diagnostics: &schemas.diagnostics
        ).filter { !body.coding.isXML || !$0.value.isText },
        origin: Origin(media.value)
    )
}

extension JSONValue {
    /// Whether it is text: as the example of a body in XML, the XML itself.
    fileprivate var isText: Bool {
        if case .string = self { true } else { false }
    }
}

/// Anything may be JSON, unless its schema says that it is bytes.
private func mediaFormat(of media: Entry<MediaType>, schemas: inout SchemaLowering) -> MediaFormat {
    let format = MediaFormat(media.name)
    guard format == .json, isRange(media.name), let schema = media.value.schema else { return format }
    return schemas.isFile(schemas.flat(schema).value) ? .bytes : .json
}

/// Whether the name stands for several media types.
private func isRange(_ name: String) -> Bool { name.utf8.contains(UInt8(ascii: "*")) }

/// What is sent as JSON names no range of types, and not two of them.
private func concreteMediaType(_ name: String, _ coding: Content.Coding) -> String {
    let hasSlash = name.utf8.contains(UInt8(ascii: "/"))
    return switch coding {
    case .json: hasSlash && !isRange(name) ? name : "application/json"
    case .xml: hasSlash ? name : "application/xml"
    case .text, .bytes, .form, .multipart, .stream: name
    }
}

/// What a body is: how it becomes bytes, and of which type it is.
struct LoweredBody {
    let coding: Content.Coding
    let type: TypeReference
}

private func body(
    of media: Entry<MediaType>,
    _ format: MediaFormat,
    _ direction: BodyDirection,
    name: NameHint,
    schemas: inout SchemaLowering
) -> LoweredBody {
    switch format {
    case .json:
        return LoweredBody(coding: .json, type: schemas.bodyType(media.value.schema, name: name) ?? .any)
    case .form: return lowerForm(media.value, name: name, schemas: &schemas)
    case .text:
        return LoweredBody(coding: .text, type: .string(StringType()))
    case .bytes:
        return LoweredBody(coding: .bytes, type: .bytes)
    case .multipart where direction == .sent && schemas.hasMembers(media.value.schema):
        return lowerMultipart(media.value, name: name, schemas: &schemas)
    case .events, .lines, .sequence:
        guard direction == .received else { break }
        return lowerStream(media.value, format, name: name, schemas: &schemas)
    case .xml:
        if let body = lowerXML(media.value, name: name, schemas: &schemas) { return body }
    case .multipart: break
    }
    let reason =
        format == .xml ? "is no type, since its schema does not say what is in it" : "is not read or written yet"
    schemas.report(
        .unsupportedMediaType,
        "a body of \"\(media.name)\" \(reason): the call takes and gives its bytes",
        at: Origin(pointer: media.value.pointer, range: media.nameRange)
    )
    return LoweredBody(coding: .bytes, type: .bytes)
}

extension Content {
    /// Whether a caller who has `other` misses nothing: the same value in other bytes, or what cannot be told apart.
    fileprivate func addsNothing(to other: Content, _ direction: BodyDirection) -> Bool {
        switch (coding, other.coding, direction) {
        case (.stream, .stream, _): true
        case (.stream, _, _), (_, .stream, _): false
        case (.json, .json, .sent): type == other.type || mediaType == other.mediaType
        case (.form, .json, _), (.multipart, .json, _), (.multipart, .form, _): type == other.type
        case (.bytes, .bytes, .sent), (.text, .text, .sent): mediaType == other.mediaType
        case (.bytes, .bytes, .received), (.text, .text, .received): false
        case (_, _, .sent): false
        case (_, _, .received): true
        }
    }
}

private func reportUnused(_ media: Entry<MediaType>, besides preferred: Content, schemas: inout SchemaLowering) {
    schemas.diagnostics.report(
        Diagnostic(
            .unusedMediaType,
            "\"\(media.name)\" is not used: \"\(preferred.mediaType)\" is preferred",
            at: media.nameRange,
            pointer: media.value.pointer.text
        )
    )
}
