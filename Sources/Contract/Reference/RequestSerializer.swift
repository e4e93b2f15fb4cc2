import APIModel

/// The arguments of a call, in the spelling of the wire.
struct CallArguments: Equatable {
    /// A value for each parameter of the operation; nil: absent.
    var parameters: [JSONValue?]
    /// The body; nil: none.
    var body: JSONValue?
    /// Which of the kinds of body it is.
    var kind = 0
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
        let target = path(arguments).split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var request = ExpectedRequest(method: operation.method, path: base(basePath) + (target.first ?? ""))
        if target.count == 2 { request.query = target[1].split(separator: "&").map(String.init) }
        credentials.add(to: &request, of: operation)
        request.headers.append(.init(name: "Accept", value: accept))
        if let key = operation.idempotencyKeyHeader, !["GET", "HEAD", "OPTIONS", "QUERY"].contains(operation.method) {
            request.requireHeaders.append(key)
        }
        add(arguments, to: &request)
        if let content = operation.body?.contents[arguments.kind], let body = arguments.body {
            request.body = BodySerializer(api: api, content: content).payload(body)
            addContentType(content, to: &request)
        } else {
            request.forbidHeaders.append("Content-Type")
        }
        return request
    }

    private func base(_ basePath: String) -> String {
        var base = basePath
        while base.last == "/" { base.removeLast() }
        return base
    }

    private func path(_ arguments: CallArguments) -> String {
        operation.path.map { piece in
            switch piece {
            case .literal(let text): PercentEncoding.encode(text, keeping: .target)
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
            case .style, .text, .form: return parameter.serializer.pathText(ParameterValue(value))
            }
        }
        return ""
    }

    private func add(_ arguments: CallArguments, to request: inout ExpectedRequest) {
        var cookies: [String] = []
        for (parameter, value) in zip(operation.parameters, arguments.parameters) {
            switch parameter.location {
            case .path: break
            case .query, .querystring:
                // A reserved character that is kept may be what items are separated by.
                if let value {
                    request.query += items(parameter, value).flatMap {
                        $0.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
                    }
                }
            case .cookie: if let value { cookies += items(parameter, value) }
            case .header:
                guard let value, !parameter.isNothing(value) else {
                    if !request.hasOtherwise(parameter.wireName) { request.forbidHeaders.append(parameter.wireName) }
                    continue
                }
                request.headers.append(.init(name: parameter.wireName, value: headerText(parameter, value)))
            }
        }
        request.add(cookies: cookies)
    }

    private func items(_ parameter: Parameter, _ value: JSONValue) -> [String] {
        switch (parameter.serialization, parameter.location) {
        case (.json, .querystring): return [PercentEncoding.encode(JSONText.compact(value))]
        case (.json, _):
            let text = PercentEncoding.encode(JSONText.compact(value))
            return [PercentEncoding.encode(parameter.wireName) + "=" + text]
        case (.text, .querystring): return [PercentEncoding.encode(value.wireText)]
        case (.style, _), (.text, _), (.form, _):
            let items = parameter.serializer.items(ParameterValue(value))
            let isEmpty = items.isEmpty && parameter.allowsEmpty
            return isEmpty ? [PercentEncoding.encode(parameter.wireName) + "="] : items
        }
    }

    private func headerText(_ parameter: Parameter, _ value: JSONValue) -> String {
        switch parameter.serialization {
        case .json: JSONText.compact(value)
        case .style, .text, .form: parameter.serializer.headerText(ParameterValue(value))
        }
    }

    private func addContentType(_ content: Content, to request: inout ExpectedRequest) {
        switch content.coding {
        case .json, .form, .xml: request.headers.append(.init(name: "Content-Type", value: content.mediaType))
        case .text, .bytes, .multipart, .stream: request.requireHeaders.append("Content-Type")
        }
    }
}

extension ExpectedRequest {
    /// Whether a header may be there though no argument says so: clients say who they are, and credentials stand there.
    fileprivate func hasOtherwise(_ name: String) -> Bool {
        let name = name.lowercased()
        return name == "user-agent" || headers.contains { $0.name.lowercased() == name }
            || requireHeaders.contains { $0.lowercased() == name }
    }
}

extension Parameter {
    /// Whether nothing is left of `value` where it is written by a style.
    fileprivate func isNothing(_ value: JSONValue) -> Bool {
        switch serialization {
        case .style: value == .array([]) || value == .object([])
        case .json, .text, .form: false
        }
    }
}

extension ParameterValue {
    /// The parts of a value as texts.
    init(_ value: JSONValue) {
        switch value {
        // RFC 6570, section 2.3: what is null is not there.
        case .array(let items): self = .list(items.filter { $0 != .null }.map(\.wireText))
        case .object(let members): self = .object(members.flatMap { Self.fields($0.key, $0.value) })
        case .null, .boolean, .integer, .number, .string: self = .text(value.wireText)
        }
    }
}

extension ParameterValue {
    /// What lies deeper is undefined by the specification; servers that read `deepObject` read `a[b][c]`.
    private static func fields(_ name: String, _ value: JSONValue, deeper: String = "") -> [Field] {
        switch value {
        case .array(let items): items.flatMap { fields(name, $0, deeper: deeper) }
        case .object(let members): members.flatMap { fields(name, $0.value, deeper: "\(deeper)[\($0.key)]") }
        case .null: []
        case .boolean, .integer, .number, .string: [Field(name: name, value: value.wireText, deeper: deeper)]
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
                allowed: style == .cookie ? .everything : allowReserved ? .reserved : .unreserved
            )
        case .form: ParameterSerializer(name: wireName, style: .form, explode: true, allowed: .unreserved)
        case .json, .text: ParameterSerializer(name: wireName, style: .form, explode: false, allowed: .unreserved)
        }
    }
}
