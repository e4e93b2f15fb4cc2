import APIModel

/// An operation with all that its vectors are made from.
struct Subject {
    let api: API
    let operation: Operation
    let serializer: RequestSerializer
    /// Every argument.
    let full: CallArguments
    /// The required arguments, with their values of ``full``.
    let required: CallArguments
    /// ``required`` with what it must send.
    let requiredCall: SharedCall
    /// The answer of success; nil if none is declared, or none can be built.
    let success: SuccessAnswer?

    init(_ operation: Operation, of api: API, credentials: Credentials, in book: inout VectorBook) {
        self.api = api
        self.operation = operation
        self.serializer = RequestSerializer(api: api, operation: operation, credentials: credentials)
        self.full = Self.fullArguments(of: operation, api)
        self.required = Self.required(full, of: operation, api)
        self.success = SuccessAnswer(of: operation, api, in: &book)
        self.requiredCall = SharedCall(
            name: operation.id + ".required",
            input: required.input(of: operation, ReferenceDecoder(api: api, direction: .request)),
            request: serializer.request(required)
        )
    }

    /// The plainest answer with what the caller sees of it, for vectors that are about the request.
    var plain: (answer: CannedAnswer, expect: Expectation) {
        if let success { return (success.plain, .returned(success.plainResult)) }
        let status = operation.declaredFailures.first?.status ?? 418
        return (CannedAnswer(status: status), failure(status))
    }

    /// What an answer of `status` comes to that has no body.
    func failure(_ status: Int) -> Expectation {
        guard let response = operation.response(for: status) else { return .threw(.undeclaredStatus(status)) }
        let code = response.errorCodes.count == 1 ? response.errorCodes.first?.code : nil
        return .threw(.rejected(.init(status: status, code: code, message: .unspecified, body: nil)))
    }

    /// Decodes what callers pass.
    var requestDecoder: ReferenceDecoder { ReferenceDecoder(api: api, direction: .request) }

    private static func fullArguments(of operation: Operation, _ api: API) -> CallArguments {
        var builder = ValueBuilder(api: api, direction: .request)
        let parameters = operation.parameters.map { parameter -> JSONValue? in
            builder.value(parameter.type.withoutNull, named: parameter.wireName, .full)
        }
        let body = operation.body.map { builder.value($0.content.wireType, named: "body", .full) }
        return CallArguments(parameters: parameters, body: body)
    }

    private static func required(_ full: CallArguments, of operation: Operation, _ api: API) -> CallArguments {
        let pruning = Pruning(decoder: ReferenceDecoder(api: api, direction: .request))
        let parameters = zip(operation.parameters, full.parameters).map { $0.isRequired ? $1 : nil }
        guard let body = operation.body, body.isRequired, let value = full.body
        else { return CallArguments(parameters: parameters, body: nil) }
        return CallArguments(parameters: parameters, body: pruning.pruned(value, as: body.content.type))
    }
}

/// What to write into a vector besides the call itself.
struct Draft {
    /// The id less the operation.
    var name: String
    var group: Vector.Group
    var why: String
    /// Nil: the required ones, which are worked out only once.
    var arguments: CallArguments?
    var answers: [CannedAnswer]
    var expect: Expectation
    var mode = Vector.Mode.tolerant
    var level = Vector.Level.required
    var tags: [Vector.Tag] = []
    var options = Vector.Options()
    var features: [Vector.Feature] = []
}

extension Subject {
    /// The vector of `draft`; each answer is given to the same request.
    func vector(_ draft: Draft) -> Vector {
        let request = draft.arguments.map { serializer.request($0, basePath: draft.options.basePath) }
        return vector(draft, exchanges: draft.answers.map { Exchange(request: request, answer: $0) })
    }

    /// The vector of `draft` with exchanges of its own.
    func vector(_ draft: Draft, exchanges: [Exchange], call: Vector.CallForm = .single) -> Vector {
        Vector(
            id: operation.id + "." + draft.name,
            operation: operation.id,
            group: draft.group,
            level: draft.level,
            features: features(draft),
            tags: draft.tags,
            why: draft.why,
            mode: draft.mode,
            call: call,
            options: draft.options,
            input: draft.arguments.map { .arguments($0.input(of: operation, requestDecoder)) }
                ?? .shared(requiredCall.name),
            exchanges: exchanges,
            expect: labelled(draft.expect, exchanges)
        )
    }

    /// What is expected, with the answer that it is where a call has several.
    private func labelled(_ expect: Expectation, _ exchanges: [Exchange]) -> Expectation {
        guard case .returned(let value) = expect, let status = exchanges.last?.answer.status,
            !operation.alternatives.isEmpty, let response = operation.response(for: status)
        else { return expect }
        return .answered(response.status.documentedSpelling, value)
    }

    private func features(_ draft: Draft) -> [Vector.Feature] {
        var features = draft.features
        if draft.mode == .strict { features.append(.strict) }
        if draft.options.retries > 0 { features.append(.retries) }
        let arguments = draft.arguments ?? required
        if zip(operation.parameters, arguments.parameters).contains(where: { $0.location == .cookie && $1 != nil }) {
            features.append(.cookies)
        }
        let sent = arguments.body == nil ? nil : operation.body?.contents[arguments.kind].coding
        for coding in [sent, operation.success?.content?.coding] {
            switch coding {
            case .text: features.append(.text)
            case .bytes: features.append(.binary)
            case .form: features.append(.form)
            case .multipart: features.append(.multipart)
            case .stream: features.append(.stream)
            case .xml: features.append(.xml)
            case .json, nil: break
            }
        }
        return features.count < 2 ? features : Vector.Feature.allCases.filter(features.contains)
    }
}

extension CallArguments {
    /// The arguments in canonical form.
    func input(of operation: Operation, _ decoder: ReferenceDecoder) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        for (parameter, value) in zip(operation.parameters, parameters) {
            guard let value else { continue }
            members.append(.init(operation.key(of: parameter), decoder.canonical(value, parameter.type)))
        }
        if let kinds = operation.body, let value = body {
            members.append(.init("body", decoder.canonical(value, kind, kinds)))
        }
        return members
    }
}

extension ReferenceDecoder {
    /// A body; where there are several kinds, as a union whose cases are the media types.
    fileprivate func canonical(_ value: JSONValue, _ kind: Int, _ body: RequestBody) -> JSONValue {
        let content = body.contents[kind]
        let value = canonical(value, content.wireType)
        guard body.contents.count > 1 else { return value }
        return .object([.init("$case", .string(content.mediaType)), .init("value", value)])
    }

    /// What does not decode is refused by the SDK: it is passed as it is.
    fileprivate func canonical(_ value: JSONValue, _ type: TypeReference) -> JSONValue {
        (try? decode(value, as: type)) ?? value
    }
}
