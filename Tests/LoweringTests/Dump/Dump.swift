import APIModel

/// An API as text for people to check: one line for each thing, what is usual left out.
struct Dump {
    private let api: API
    private var lines: [String] = []

    private init(_ api: API) {
        self.api = api
    }

    /// The lines of `api`.
    static func text(of api: API) -> String {
        var dump = Dump(api)
        dump.addHead()
        for resource in api.resources { dump.add(resource, depth: 0) }
        for call in api.incoming { dump.add(call) }
        for type in api.types { dump.add(type) }
        for (index, shape) in api.xmlShapes.enumerated() {
            dump.add("xml shape \(index) \(shape.name.text)")
            shape.lines.forEach { dump.add($0) }
        }
        return dump.lines.joined(separator: "\n") + "\n"
    }

    private mutating func add(_ line: String, depth: Int = 0) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private mutating func addHead() {
        for server in api.servers { add("server \(text(server))") }
        for scheme in api.securitySchemes { add("scheme \(scheme.id): \(scheme.kind.text)") }
    }

    private mutating func add(_ resource: Resource, depth: Int) {
        add("resource \(resource.name.text)", depth: depth)
        for operation in resource.operations { add(operation, depth: depth + 1) }
        for child in resource.children { add(child, depth: depth + 1) }
    }

    private mutating func add(_ operation: Operation, depth: Int) {
        let path = operation.path.map(\.text).joined()
        var flags = operation.isDeprecated ? [", deprecated"] : []
        if operation.isIrreversible { flags.append(", irreversible") }
        add("\(operation.name.text): \(operation.id) \(operation.method) \(path)\(flags.joined())", depth: depth)
        for parameter in operation.parameters { add(parameter, depth: depth + 1) }
        if let body = operation.body {
            let bodies = body.contents.map(text).joined(separator: " or ")
            add("body\(body.isRequired ? "" : "?") \(bodies)", depth: depth + 1)
        }
        for response in operation.responses { add(response, depth: depth + 1) }
        if !operation.security.isEmpty {
            let alternatives = operation.security.map {
                $0.schemes.isEmpty ? "nothing" : $0.schemes.joined(separator: " + ")
            }
            add("security \(alternatives.joined(separator: " or "))", depth: depth + 1)
        }
        for server in operation.servers { add("server \(text(server))", depth: depth + 1) }
        if let pagination = operation.pagination { add("pages \(pagination)", depth: depth + 1) }
        if let unwrap = operation.unwrap { add("unwrap \(unwrap.joined(separator: "."))", depth: depth + 1) }
        if let header = operation.idempotencyKeyHeader { add("idempotency key \(header)", depth: depth + 1) }
    }

    private func text(_ server: Server) -> String {
        let variables = server.variables.map {
            "\($0.wireName) = \($0.defaultValue)" + ($0.values.isEmpty ? "" : " of \($0.values.joined(separator: " "))")
        }
        return "\(server.name.preferred) \(server.url)"
            + (variables.isEmpty ? "" : " with \(variables.joined(separator: ", "))")
    }

    private mutating func add(_ call: IncomingCall) {
        switch call.kind {
        case .webhook: add("webhook \(call.name.text): \(call.method)")
        case .callback(let id, let url): add("callback \(call.name.text) of \(id): \(call.method) \(url.unescaped)")
        }
        if let body = call.body { add("body\(body.isRequired ? "" : "?") \(text(body.content))", depth: 1) }
    }

    private mutating func add(_ parameter: Parameter, depth: Int) {
        let mark = parameter.isRequired ? "" : "?"
        var line = "\(parameter.location.rawValue) \(parameter.wireName)\(mark): \(text(parameter.type))"
        line += " \(parameter.serialization.text)"
        if parameter.allowsEmpty { line += " or empty" }
        if let value = parameter.defaultValue { line += " = \(value.text)" }
        if parameter.isDeprecated { line += ", deprecated" }
        if !parameter.examples.isEmpty { line += ", \(parameter.examples.count) examples" }
        add(line, depth: depth)
    }

    private mutating func add(_ response: Response, depth: Int) {
        let codes = response.errorCodes.map { $0.code + ($0.message.map { " (\($0))" } ?? "") }
        let bodies = response.contents.map(text).joined(separator: " or ")
        var line = "\(response.status.text) \(bodies.isEmpty ? "nothing" : bodies)"
        if response.outcome == .success, !response.status.isSuccess { line += ", a success" }
        if !codes.isEmpty { line += " codes \(codes.joined(separator: ", "))" }
        add(line, depth: depth)
        for header in response.headers {
            add("header \(header.wireName)\(header.isRequired ? "" : "?"): \(text(header.type))", depth: depth + 1)
        }
        for link in response.links {
            let arguments = link.arguments.map { "\($0.wireName ?? "body"): \($0.value.text)" }
            add(
                "link \(link.name.unescaped): \(link.operationID)(\(arguments.joined(separator: ", ")))",
                depth: depth + 1
            )
        }
    }

    private func text(_ content: Content) -> String {
        let examples = content.examples.isEmpty ? "" : ", \(content.examples.count) examples"
        return "\(content.mediaType) \(content.coding.text): \(text(content.type))\(examples)"
    }

    // MARK: Types

    private mutating func add(_ type: TypeDefinition) {
        add("\(type.shape.kind) \(type.name.text) [\(type.usage.text)]\(type.isDeprecated ? ", deprecated" : "")")
        switch type.shape {
        case .record(let record): add(record)
        case .enumeration(let enumeration): add(enumeration)
        case .union(let union): add(union)
        }
    }

    private mutating func add(_ record: Record) {
        for member in record.members {
            var line = "\(member.wireName)\(member.isRequired ? "" : "?"): \(text(member.type))"
            if member.name.isChosen { line += " as \(member.name.preferred)" }
            if member.direction != .both { line += ", \(member.direction)" }
            if member.isRecursive { line += ", boxed" }
            if let value = member.defaultValue { line += " = \(value.text)" }
            if member.isDeprecated { line += ", deprecated" }
            add(line, depth: 1)
        }
        switch record.additional {
        case .ignored: break
        case .kept(let type): add("others: \(text(type))", depth: 1)
        case .forbidden: add("others forbidden", depth: 1)
        }
    }

    private mutating func add(_ enumeration: Enumeration) {
        for value in enumeration.values {
            var line =
                value.wireValue == value.name.preferred ? value.wireValue : "\(value.wireValue) as \(value.name.text)"
            if let prose = value.documentation.summary ?? value.documentation.description {
                line += " # \(prose.unescaped)"
            }
            add(line, depth: 1)
        }
        if !enumeration.isOpen { add("closed", depth: 1) }
        if enumeration.documentsOthers { add("or others", depth: 1) }
    }

    private mutating func add(_ union: Union) {
        if let member = union.discriminator { add("by \(member)", depth: 1) }
        for variant in union.variants {
            let ending = variant.isDefault ? ", or by default" : ""
            add("\(variant.name.preferred): \(text(variant.type)) if \(variant.evidence.text)\(ending)", depth: 1)
        }
    }

    private func text(_ type: TypeReference) -> String {
        switch type {
        case .string(let string): string.text
        case .integer(let integer): integer.text
        case .number(let number): number.text
        case .boolean: "boolean"
        case .any: "any"
        case .bytes: "bytes"
        case .file: "file"
        case .list(let list): "[\(text(list.items))]\(list.rules)"
        case .map(let map): "[text: \(text(map.values))]"
        case .nullable(let inner): "\(text(inner)) or null"
        case .named(let id): api[id].name.preferred
        }
    }
}
