import APIModel

/// The arguments of a call, in the spelling of the wire.
struct CallArguments {
    /// A value for each parameter of the operation; nil: absent.
    var parameters: [JSONValue?]
    /// The body; nil: none.
    var body: JSONValue?
}

/// Says which request a call must send.
struct RequestSerializer {
    let api: API
    let operation: Operation
    let credentials: Credentials
    private let accept: String

    init(api: API, operation: Operation, credentials: Credentials) {
        self.api = api
        self.operation = operation
        self.credentials = credentials
        let mediaTypes = operation.readMediaTypes
        self.accept = mediaTypes.isEmpty ? "*/*" : mediaTypes.joined(separator: ", ")
    }

    /// The request for `arguments`, whose client has `basePath` behind its base URL.
    func request(_ arguments: CallArguments, basePath: String = "") -> ExpectedRequest {
        var request = ExpectedRequest(method: operation.method, path: base(basePath) + path(arguments))
        credentials.add(to: &request, of: operation)
        request.headers.append(.init(name: "Accept", value: accept))
        if let key = operation.idempotencyKeyHeader, !["GET", "HEAD", "OPTIONS"].contains(operation.method) {
            request.requireHeaders.append(key)
        }
        add(arguments, to: &request)
        if let content = operation.body?.content, let body = arguments.body {
            request.body = payload(body, content)
            addContentType(content, to: &request)
        } else {
            request.forbidHeaders.append("Content-Type")
        }
        return request
    }

    private func base(_ basePath: String) -> String {
        String(basePath.reversed().drop { $0 == "/" }.reversed())
    }

    private func path(_ arguments: CallArguments) -> String {
        operation.path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): pathText(name, arguments)
            }
        }.joined()
    }

    private func pathText(_ name: String, _ arguments: CallArguments) -> String {
        for (parameter, value) in zip(operation.parameters, arguments.parameters)
        where parameter.location == .path && parameter.wireName == name {
            guard let value else { return "" }
            switch parameter.serialization {
            case .json: return PercentEncoding.encode(JSONText.compact(value))
            case .style: return parameter.serializer.pathText(ParameterValue(value))
            }
        }
        return ""
    }

    private func add(_ arguments: CallArguments, to request: inout ExpectedRequest) {
        var cookies: [String] = []
        for (parameter, value) in zip(operation.parameters, arguments.parameters) {
            switch parameter.location {
            case .path: break
            case .query: if let value { request.query += items(parameter, value) }
            case .cookie: if let value { cookies += items(parameter, value) }
            case .header:
                guard let value, value != .array([]), value != .object([]) else {
                    request.forbidHeaders.append(parameter.wireName)
                    continue
                }
                request.headers.append(.init(name: parameter.wireName, value: headerText(parameter, value)))
            }
        }
        request.add(cookies: cookies)
    }

    private func items(_ parameter: Parameter, _ value: JSONValue) -> [String] {
        switch parameter.serialization {
        case .json:
            let text = PercentEncoding.encode(JSONText.compact(value))
            return [PercentEncoding.encode(parameter.wireName) + "=" + text]
        case .style: return parameter.serializer.items(ParameterValue(value))
        }
    }

    private func headerText(_ parameter: Parameter, _ value: JSONValue) -> String {
        switch parameter.serialization {
        case .json: JSONText.compact(value)
        case .style: parameter.serializer.headerText(ParameterValue(value))
        }
    }

    private func payload(_ body: JSONValue, _ content: Content) -> Payload {
        switch (content.coding, body) {
        case (.text, .string(let text)): .text(text)
        case (.bytes, .string(let text)): .base64(text)
        case (.form, .object(let members)): .text(form(members))
        case (.json, _), (.text, _), (.bytes, _), (.form, _): .json(body)
        }
    }

    /// `application/x-www-form-urlencoded`, each member in the style `form`, exploded, as the Encoding Object has it.
    private func form(_ members: [JSONValue.Member]) -> String {
        members.flatMap { member in
            ParameterSerializer(name: member.key, style: .form, explode: true, allowed: .unreserved)
                .items(ParameterValue(member.value))
        }.joined(separator: "&")
    }

    private func addContentType(_ content: Content, to request: inout ExpectedRequest) {
        switch content.coding {
        case .json, .form: request.headers.append(.init(name: "Content-Type", value: content.mediaType))
        case .text, .bytes: request.requireHeaders.append("Content-Type")
        }
    }
}

extension ParameterValue {
    /// The parts of a value as texts.
    init(_ value: JSONValue) {
        switch value {
        case .array(let items): self = .list(items.map(\.wireText))
        case .object(let members): self = .object(members.flatMap { Self.fields($0.key, $0.value) })
        case .null, .boolean, .integer, .number, .string: self = .text(value.wireText)
        }
    }
}

extension ParameterValue {
    /// What lies deeper is undefined by the specification; servers that read `deepObject` read `a[b][c]`.
    private static func fields(_ name: String, _ value: JSONValue) -> [Field] {
        switch value {
        case .array(let items): items.flatMap { fields(name, $0) }
        case .object(let members): members.flatMap { fields("\(name)][\($0.key)", $0.value) }
        case .null: []
        case .boolean, .integer, .number, .string: [Field(name: name, value: value.wireText)]
        }
    }
}

extension JSONValue {
    /// A scalar as text; anything else as JSON.
    fileprivate var wireText: String {
        if case .string(let text) = self { text } else { JSONText.compact(self) }
    }
}

extension Parameter {
    /// What turns a value of the parameter into text.
    fileprivate var serializer: ParameterSerializer {
        switch serialization {
        case .style(let style, let explode, let allowReserved):
            ParameterSerializer(
                name: wireName,
                style: style,
                explode: explode,
                allowed: allowReserved ? .reserved : .unreserved
            )
        case .json: ParameterSerializer(name: wireName, style: .form, explode: false, allowed: .unreserved)
        }
    }
}
