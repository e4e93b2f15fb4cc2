import APIModel
import OpenAPIDocument

/// How the members of a form are written that are not written as usual.
func lowerEncodings(_ encodings: [Entry<Encoding>]) -> [BodyPart] {
    encodings.compactMap { entry in
        let encoding = entry.value
        if encoding.style != nil || encoding.explode != nil || encoding.allowReserved != nil {
            let style = encoding.style.flatMap { Parameter.Style(rawValue: $0.rawValue) } ?? .form
            let writing = BodyPart.Writing.style(
                style,
                explode: encoding.explode ?? (style == .form),
                allowReserved: encoding.allowReserved ?? false
            )
            return BodyPart(wireName: entry.name, writing: writing)
        }
        return encoding.contentType.map { BodyPart(wireName: entry.name, writing: .mediaType($0)) }
    }
}

/// A form: what has no members to travel one by one is the text of the form itself.
func lowerForm(_ media: MediaType, name: NameHint, schemas: inout SchemaLowering) -> LoweredBody {
    guard schemas.hasMembers(media.schema) else { return LoweredBody(coding: .text, type: .string(StringType())) }
    let coding = Content.Coding.form(lowerEncodings(media.encoding))
    let type = schemas.bodyType(media.schema, name: name) ?? .map(MapType(.string(StringType())))
    return LoweredBody(coding: coding, type: type == .any ? .map(MapType(.any)) : type)
}

/// A body of several parts: where some of them are files, a type of its own with files in their places.
func lowerMultipart(_ media: MediaType, name: NameHint, schemas: inout SchemaLowering) -> LoweredBody {
    let coding = Content.Coding.multipart(lowerEncodings(media.encoding))
    guard let schema = media.itemSchema ?? media.schema else {
        return LoweredBody(coding: coding, type: .map(MapType(.any)))
    }
    let binary = Set(media.encoding.filter { isBinary($0.value.contentType) }.map(\.name))
    return LoweredBody(coding: coding, type: schemas.multipartType(schema, files: binary, name: name))
}

/// Whether parts of this media type are bytes, whatever their schema says.
private func isBinary(_ mediaType: String?) -> Bool {
    guard let first = mediaType?.split(separator: ",").first else { return false }
    return MediaFormat(String(first)) == .bytes
}

/// A stream: its type is that of an item.
func lowerStream(
    _ media: MediaType,
    _ format: MediaFormat,
    name: NameHint,
    schemas: inout SchemaLowering
) -> LoweredBody {
    switch format {
    case .events:
        guard let schema = media.schema else {
            return LoweredBody(coding: .stream(.events(.text)), type: .string(StringType()))
        }
        if schemas.isFile(schemas.flat(schema).value) {
            return LoweredBody(coding: .stream(.events(.text)), type: .string(StringType()))
        }
        let whole = schemas.eventForm(of: schema)
        let type = schemas.itemType(schema, name: name)
        let form = whole ?? (schemas.isText(type) ? .text : .data)
        return LoweredBody(coding: .stream(.events(form)), type: type)
    case .json, .form, .multipart, .text, .bytes, .xml, .lines, .sequence:
        let type = (media.itemSchema ?? media.schema).map { schemas.itemType($0, name: name) } ?? .any
        return LoweredBody(coding: .stream(format == .sequence ? .sequence : .lines), type: type)
    }
}
