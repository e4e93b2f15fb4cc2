import APIModel
import CodeGeneration

/// An operation as Swift declares it: its arguments in order, what it returns, and how it is called.
struct SwiftOperation: Sendable {
    /// An argument of the method.
    struct Argument: Sendable {
        /// What the argument is in the document.
        enum Source: Sendable {
            case parameter(Parameter)
            case body(RequestBody)
        }

        /// What the argument is in the document.
        let source: Source
        /// The name; the body's has no label.
        let name: String
        /// The type, with its `?` where the argument may be left out.
        let type: String
        /// Whether it may be left out.
        let isOptional: Bool
        /// The case of the preferred kind of body, where there are several.
        var bodyCase: String?

        /// The declaration in a list of parameters.
        var declaration: String {
            let ending = "\(type)\(isOptional ? " = nil" : "")"
            switch source {
            case .parameter: return "\(SwiftKeywords.label(name)): \(ending)"
            case .body: return "_ \(name): \(ending)"
            }
        }

        /// The argument when it is passed on.
        var passing: String {
            switch source {
            case .parameter: "\(SwiftKeywords.label(name)): \(SwiftKeywords.quoted(name))"
            case .body: name
            }
        }

        /// The argument with another value.
        func passing(_ value: String) -> String {
            switch source {
            case .parameter: "\(SwiftKeywords.label(name)): \(value)"
            case .body: value
            }
        }

        /// The key by which the contract names the argument; keys that occur twice are told apart by their location.
        func contractKey(among arguments: [Argument]) -> String {
            guard case .parameter(let parameter) = source else { return "body" }
            let isLone = arguments.count { $0.wireName == parameter.wireName } == 1
            return isLone && parameter.wireName != "body"
                ? parameter.wireName : "\(parameter.location.rawValue):\(parameter.wireName)"
        }

        /// The name on the wire; nil for the body.
        var wireName: String? {
            guard case .parameter(let parameter) = source else { return nil }
            return parameter.wireName
        }
    }

    let sdk: SwiftSDK
    let operation: Operation
    let names: SwiftNames.OperationNames
    /// The arguments in the order of the method: what is required before what may be left out.
    let arguments: [Argument]
    /// The arguments in the order of the document, in which they stand in the request.
    let argumentsAsSent: [Argument]
    private let types: SwiftTypes

    init(_ operation: Operation, named names: SwiftNames.OperationNames, of sdk: SwiftSDK) {
        self.sdk = sdk
        self.operation = operation
        self.names = names
        let types = SwiftTypes(sdk.names, in: .client)
        self.types = types
        let parameters = zip(operation.parameters, names.parameters).map { parameter, name in
            Argument(
                source: .parameter(parameter),
                name: name,
                type: types.argument(parameter.type, isRequired: parameter.isRequired),
                isOptional: !parameter.isRequired
            )
        }
        let body = operation.body.map { body in
            Argument(
                source: .body(body),
                name: "body",
                type: names.body.map { body.isRequired ? $0.type : $0.type + "?" }
                    ?? types.argument(body.content.decodedBodyType, isRequired: body.isRequired),
                isOptional: !body.isRequired,
                bodyCase: names.body?.cases.first
            )
        }
        let all = parameters + (body.map { [$0] } ?? [])
        argumentsAsSent = all
        arguments = all.filter { !$0.isOptional } + all.filter(\.isOptional)
    }

    /// The answer that the call returns.
    var success: Response? { operation.returnedSuccess }

    /// The type of the body that is decoded; nil if there is none, or one of several.
    var output: TypeReference? { names.result == nil ? success?.wholeContent?.readType : nil }

    /// The type that the call returns with the whole answer, as it is spelled in the client; nil: nothing.
    var outputSpelling: String? { names.result?.type ?? output.map(types.spelling) }

    /// The part of the answer that the short form returns; nil: all of it.
    var unwrapped: SwiftPath? {
        guard let keys = operation.unwrap, let output else { return nil }
        return SwiftPath(keys, from: output, in: sdk)
    }

    /// The type that the short form returns; nil: nothing.
    var shortOutputSpelling: String? {
        guard let unwrapped else { return outputSpelling }
        return types.spelling(unwrapped.type) + (unwrapped.isOptional ? "?" : "")
    }

    /// The doc link to the method, such as `list(agentID:options:)`.
    var signature: String { signature(names.method) }

    /// The doc link to a method of these arguments.
    func signature(_ method: String) -> String {
        let labels = arguments.map { argument in
            switch argument.source {
            case .parameter: "\(argument.name):"
            case .body: "_:"
            }
        }
        return method + "(" + (labels + ["options:"]).joined() + ")"
    }
}

extension SwiftTypes {
    /// The type of an argument, with one `?` where it may be left out or null.
    fileprivate func argument(_ type: TypeReference, isRequired: Bool) -> String {
        isRequired ? spelling(type) : spelling(type.withoutNull) + "?"
    }
}

extension TypeReference {
    /// The type inside of a nullable one.
    var withoutNull: TypeReference {
        guard case .nullable(let wrapped) = self else { return self }
        return wrapped
    }
}

extension Operation {
    /// The answer that a call returns: of those of success the first with a body that comes as a whole, or else the first.
    var returnedSuccess: Response? { mainSuccess { $0.wholeContent != nil } }

    /// All declared successes with the body of the one that a call returns, or without one.
    var returnedSuccesses: [Response] {
        let type = returnedSuccess?.wholeContent?.readType
        return successes.filter { $0.wholeContent?.readType == type }
    }
}

extension Response {
    /// The bodies that can be given as a whole and are of one type.
    var wholeContents: [Content] {
        let whole = contents.filter { !$0.isStream }
        return whole.filter { $0.readType == whole.first?.readType }
    }

    /// The body that is given as a whole; nil: there is none.
    var wholeContent: Content? { contents.first { !$0.isStream } }
}

extension Content {
    /// The type of what is sent.
    var decodedBodyType: TypeReference {
        switch coding {
        case .json, .form, .multipart, .xml: type
        case .text: .string(StringType())
        case .bytes, .stream: .bytes
        }
    }

    /// The media type in a call of the runtime, where it is not the one that goes without saying.
    func mediaTypeArgument(besides usual: String) -> [(label: String?, value: SwiftExpression)] {
        mediaType == usual ? [] : [(label: nil, value: .plain(SwiftLiterals.string(mediaType)))]
    }
}
