import APIModel
import Diagnostics
import OpenAPIDocument

/// The arguments of a call: those of the path in its order, then the others in the order of the document. What is one of
/// `credentials` is none.
func lowerParameters(
    of call: Call,
    besides credentials: [APIModel.SecurityScheme],
    schemas: inout SchemaLowering
) -> [APIModel.Parameter] {
    var inPath: [APIModel.Parameter] = []
    for case .parameter(let name) in call.pieces where !inPath.contains(where: { $0.wireName == name }) {
        let declared = call.parameters.first { $0.location == .path && $0.name == name }
        inPath.append(
            declared.map { lower($0, of: call, schemas: &schemas) }
                ?? undeclaredParameter(name, of: call)
        )
    }
    let others = call.parameters.filter { parameter in
        guard parameter.location != .path else { return false }
        guard let mistake = reasonToLeaveOut(parameter, besides: credentials) else { return true }
        let origin = Origin(pointer: parameter.pointer, range: parameter.place.range(of: "name"))
        schemas.report(.ignoredParameter, "\"\(parameter.name)\" is no parameter: \(mistake)", at: origin)
        return false
    }
    return inPath + others.map { lower($0, of: call, schemas: &schemas) }
}

/// A parameter of the path that the document forgets to describe: some text.
private func undeclaredParameter(_ name: String, of call: Call) -> APIModel.Parameter {
    Parameter(
        wireName: name,
        name: NameHint(name, context: [call.id]),
        location: .path,
        serialization: .style(.simple, explode: false, allowReserved: false),
        type: .string(StringType()),
        isRequired: true,
        origin: Origin(call.operation)
    )
}

/// Why a parameter is no argument, if it is none: section 4.8.12 takes some headers out of the hands of parameters, and what
/// proves who calls is given to the client.
private func reasonToLeaveOut(
    _ parameter: OpenAPIDocument.Parameter,
    besides credentials: [APIModel.SecurityScheme]
) -> String? {
    let name = parameter.name.lowercased()
    if parameter.location == .header {
        if !parameter.name.isToken { return "no header can have this name" }
        if ["accept", "content-type", "authorization"].contains(name) {
            return "the SDK sends this header as bodies and security need it"
        }
    }
    let scheme = credentials.first { scheme in
        switch scheme.kind {
        case .apiKey(.header, let key): parameter.location == .header && key.lowercased() == name
        case .apiKey(let place, let key): location(parameter.location) == place && key == parameter.name
        case .bearer, .basic, .http, .oauth2, .openIDConnect: false
        }
    }
    return scheme.map { "the SDK sends it as the security scheme \"\($0.id)\" says" }
}

private func lower(
    _ parameter: OpenAPIDocument.Parameter,
    of call: Call,
    schemas: inout SchemaLowering
) -> APIModel.Parameter {
    var name = NameHint(parameter.name, context: [call.id])
    if let chosen = parameter.extensions.name { name = NameHint(chosen, context: name.context, isChosen: true) }
    let typeName = componentHint(of: parameter) ?? NameHint(call.id).nested(name.preferred)
    let value = lower(parameter.shape, typeName: typeName, of: parameter, schemas: &schemas)
    return Parameter(
        wireName: parameter.name,
        name: name,
        location: location(parameter.location),
        serialization: value.serialization,
        type: value.type,
        isRequired: parameter.isRequired || parameter.location == .path,
        allowsEmpty: parameter.allowsEmptyValue && parameter.location == .query,
        // A default of null says what leaving the parameter out says.
        defaultValue: value.schema?.value.defaultValue.map(lowerValue).flatMap { $0 == .null ? nil : $0 },
        documentation: Documentation(prose: nil, parameter.description ?? value.schema?.value.description),
        isDeprecated: parameter.isDeprecated || value.schema?.value.isDeprecated ?? false,
        examples: lowerExamples(
            parameter.example,
            parameter.examples,
            of: parameter,
            references: schemas.references,
            diagnostics: &schemas.diagnostics
        ),
        origin: Origin(parameter)
    )
}

private func location(_ location: OpenAPIDocument.Parameter.Location) -> APIModel.Parameter.Location {
    switch location {
    case .path: .path
    case .query: .query
    case .header: .header
    case .cookie: .cookie
    case .querystring: .querystring
    }
}

// MARK: Values

/// The value of a parameter or header.
struct ParameterValue {
    var type: TypeReference
    var serialization: APIModel.Parameter.Serialization
    var schema: Shared<FlatSchema>?
}

/// What the value of a parameter or header is and how it becomes text.
func lower(
    _ shape: ParameterShape,
    typeName: NameHint,
    of owner: some DocumentObject,
    schemas: inout SchemaLowering
) -> ParameterValue {
    let text = APIModel.Parameter.Serialization.style(.simple, explode: false, allowReserved: false)
    switch shape {
    case .unspecified:
        return ParameterValue(type: .string(StringType()), serialization: text, schema: nil)
    case .schema(let schema, let style, let explode, let allowReserved):
        return ParameterValue(
            type: withoutNull(schemas.type(of: schema, name: typeName)),
            serialization: .style(lower(style), explode: explode, allowReserved: allowReserved),
            schema: schemas.flat(schema)
        )
    case .content(let media):
        return lower(media, typeName: typeName, of: owner, schemas: &schemas)
    }
}

/// What the value is that travels as a body of a media type would.
private func lower(
    _ media: Entry<MediaType>,
    typeName: NameHint,
    of owner: some DocumentObject,
    schemas: inout SchemaLowering
) -> ParameterValue {
    switch format(of: media, schemas: &schemas) {
    case .json:
        let type = media.value.schema.map { schemas.type(of: $0, name: typeName) } ?? .any
        return ParameterValue(type: type, serialization: .json, schema: nil)
    case .form:
        let type = media.value.schema.map { schemas.type(of: $0, name: typeName) }
        return ParameterValue(
            type: type ?? .map(MapType(.string(StringType()))),
            serialization: .form,
            schema: nil
        )
    case .text:
        return ParameterValue(type: .string(StringType()), serialization: .text, schema: nil)
    case .bytes, .events, .lines, .sequence, .xml, .multipart:
        schemas.report(
            .unsupportedMediaType,
            "a parameter cannot travel as \"\(media.name)\" yet and is sent as the text that you give",
            at: Origin(owner)
        )
        return ParameterValue(type: .string(StringType()), serialization: .text, schema: nil)
    }
}

/// Anything may be JSON, but a text that may travel as anything needs no quotes.
private func format(of media: Entry<MediaType>, schemas: inout SchemaLowering) -> MediaFormat {
    let format = MediaFormat(media.name)
    guard format == .json, media.name.contains("*"), let schema = media.value.schema else { return format }
    return schemas.flat(schema).value.valueTypes == [.string] ? .text : .json
}

/// No style can write null: a parameter that is null is one that is not there.
private func withoutNull(_ type: TypeReference) -> TypeReference {
    switch type {
    case .nullable(let inner): inner
    case .string, .integer, .number, .boolean, .any, .bytes, .file, .list, .map, .named: type
    }
}

private func lower(_ style: ParameterStyle) -> APIModel.Parameter.Style {
    switch style {
    case .matrix: .matrix
    case .label: .label
    case .simple: .simple
    case .form: .form
    case .spaceDelimited: .spaceDelimited
    case .pipeDelimited: .pipeDelimited
    case .deepObject: .deepObject
    case .cookie: .cookie
    }
}
