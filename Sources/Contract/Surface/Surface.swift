import APIModel

/// What there is to call, in words of no language: what two versions of an API are compared by.
struct Surface {
    private let api: API
    private let name: String
    private let words: TypeWords

    init(api: API, name: String) {
        self.api = api
        self.name = name
        self.words = TypeWords(api)
    }

    /// `surface.json`, ending in a line break.
    func bytes() -> [UInt8] {
        var text = JSONText()
        text.write(json, indent: 0, column: 0)
        text.write("\n")
        return text.bytes
    }

    private var json: JSONValue {
        .object([
            .init("version", .whole(1)),
            .init("api", .string(name)),
            .init("apiVersion", .string(api.info.version.unescaped)),
            .init("servers", .array(api.servers.map { .string($0.url) })),
            .init("credentials", .array(api.securitySchemes.map(credential))),
            .init("operations", .array(api.resources.flatMap { operations(of: $0, in: []) })),
            .init("types", .array(api.types.map(type))),
        ])
    }

    private func credential(_ scheme: SecurityScheme) -> JSONValue {
        let kind =
            switch scheme.kind {
            case .bearer: "bearer"
            case .basic: "basic"
            case .http(let scheme): "http " + scheme
            case .oauth2: "oauth2"
            case .openIDConnect: "openIdConnect"
            case .apiKey(let location, let name): "key in \(location.rawValue) \(name)"
            }
        return .object([.init("id", .string(scheme.id)), .init("kind", .string(kind))])
    }

    private func operations(of resource: Resource, in parents: [String]) -> [JSONValue] {
        let names = parents + [resource.name.preferred]
        return resource.operations.map { operation($0, in: names) }
            + resource.children.flatMap { operations(of: $0, in: names) }
    }

    private func operation(_ operation: Operation, in resource: [String]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(operation.id)),
            .init("resource", .array(resource.map(JSONValue.string))),
            .init("name", .string(operation.name.preferred)),
            .init("method", .string(operation.method)),
            .init("path", .string(path(of: operation))),
            .init("parameters", .array(operation.parameters.map { parameter($0, of: operation) })),
            .init("body", operation.body.map(body) ?? .null),
            .init("returns", success(of: operation)),
            .init("errors", .array(operation.failures.map(error))),
            .init("security", .array(operation.security.map { .array($0.schemes.map(JSONValue.string)) })),
        ]
        if let pagination = operation.pagination { members.append(.init("pages", .string(pagination.words))) }
        if operation.isIrreversible { members.append(.init("irreversible", .boolean(true))) }
        if operation.isDeprecated { members.append(.init("deprecated", .boolean(true))) }
        return .object(members)
    }

    private func path(of operation: Operation) -> String {
        operation.path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }

    private func parameter(_ parameter: Parameter, of operation: Operation) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("key", .string(operation.key(of: parameter))),
            .init("in", .string(parameter.location.rawValue)),
            .init("type", .string(words.name(of: parameter.type))),
            .init("required", .boolean(parameter.isRequired)),
        ]
        if let value = parameter.defaultValue { members.append(.init("default", value)) }
        if parameter.isDeprecated { members.append(.init("deprecated", .boolean(true))) }
        return .object(members)
    }

    private func body(_ body: RequestBody) -> JSONValue {
        .object([
            .init("type", .string(words.name(of: body.content.wireType))),
            .init("mediaType", .string(body.content.mediaType)),
            .init("required", .boolean(body.isRequired)),
        ])
    }

    private func success(of operation: Operation) -> JSONValue {
        guard let success = operation.success else { return .null }
        var members: [JSONValue.Member] = [
            .init("status", .whole(success.status)),
            .init("statuses", .array(operation.returnedSuccesses.map { .string($0.status.documentedSpelling) })),
            .init("type", success.content.map { .string(words.name(of: $0.wireType)) } ?? .null),
            .init(
                "mediaTypes",
                .array(operation.returnedContents.map(\.mediaType).withoutRepetitions.map(JSONValue.string))
            ),
        ]
        let alternatives = operation.alternatives
        if !alternatives.isEmpty { members.append(.init("alternatives", .array(alternatives.map(alternative)))) }
        return .object(members)
    }

    private func alternative(_ response: Response) -> JSONValue {
        .object([
            .init("status", .string(response.status.documentedSpelling)),
            .init("type", response.content.map { .string(words.name(of: $0.wireType)) } ?? .null),
        ])
    }

    private func error(_ response: Response) -> JSONValue {
        // What comes piece by piece says nothing of what went wrong.
        let whole = response.content.flatMap { $0.isStream ? nil : $0 }
        return .object([
            .init("status", .string(response.status.documentedSpelling)),
            .init("type", whole.map { .string(words.name(of: $0.wireType)) } ?? .null),
            .init("mediaType", whole.map { .string($0.mediaType) } ?? .null),
            .init("codes", .array(response.errorCodes.map(code))),
        ])
    }
}

extension Surface {
    private func code(_ code: Response.ErrorCode) -> JSONValue {
        .object([.init("code", .string(code.code)), .init("message", code.message.map(JSONValue.string) ?? .null)])
    }

    private func type(_ definition: TypeDefinition) -> JSONValue {
        .object([.init("name", .string(words.name(of: .named(definition.id))))] + shape(definition.shape))
    }

    private func shape(_ shape: TypeDefinition.Shape) -> [JSONValue.Member] {
        switch shape {
        case .record(let record):
            [
                .init("kind", .string("record")), .init("members", .array(record.members.map(member))),
                .init("others", .string(others(of: record))),
            ]
        case .enumeration(let enumeration):
            [
                .init("kind", .string("enumeration")),
                .init("values", .array(enumeration.values.map { enumeration.json($0.wireValue) })),
                .init("open", .boolean(enumeration.isOpen)),
            ] + (enumeration.documentsOthers ? [.init("documentsOthers", .boolean(true))] : [])
        case .union(let union):
            [
                .init("kind", .string("union")),
                .init("cases", .array(union.variants.map(variant))),
                .init("discriminator", union.discriminator.map(JSONValue.string) ?? .null),
            ]
        }
    }

    private func member(_ member: Member) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("key", .string(member.wireName)), .init("type", .string(words.name(of: member.type))),
            .init("required", .boolean(member.isRequired)),
        ]
        switch member.direction {
        case .both: break
        case .answersOnly: members.append(.init("only", .string("answers")))
        case .requestsOnly: members.append(.init("only", .string("requests")))
        }
        if member.isDeprecated { members.append(.init("deprecated", .boolean(true))) }
        return .object(members)
    }

    private func variant(_ variant: Union.Variant) -> JSONValue {
        .object([
            .init("name", .string(variant.name.preferred)), .init("type", .string(words.name(of: variant.type))),
        ])
    }

    private func others(of record: Record) -> String {
        switch record.additional {
        case .ignored: "ignored"
        case .forbidden: "forbidden"
        case .kept(let type): "kept: " + words.name(of: type)
        }
    }
}

extension Pagination {
    fileprivate var words: String {
        switch self {
        case .page(let page, _, let items, _): "page \(page): \(items.joined(separator: "."))"
        case .offset(let offset, _, let items, _): "offset \(offset): \(items.joined(separator: "."))"
        case .cursor(let cursor, _, let items, _): "cursor \(cursor): \(items.joined(separator: "."))"
        }
    }
}
