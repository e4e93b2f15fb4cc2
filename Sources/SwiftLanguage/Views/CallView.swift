import APIModel
import CodeGeneration

/// The full form of a call, for `call.mustache`: it builds the request and returns the body with the whole answer.
struct CallView: View {
    let operation: SwiftOperation
    /// The type that holds the short form, such as `Trainings`.
    let resource: String

    var viewValue: ViewValue {
        .object([
            "documentation": documentation.viewValue,
            "isDeprecated": .flag(operation.operation.isDeprecated),
            "declaration": .lines(declaration),
            "variable": .text(fillings.isEmpty ? "let" : "var"),
            "constant": .text(operation.constantName),
            "fillings": .lines(fillings),
            "sending": .lines(sending),
        ])
    }

    /// The statement that makes the call, with the documented answers that are its result. Where no success is
    /// documented, every status of success is one, without a body.
    private var sending: [String] {
        let successes = operation.operation.successes.map { answer($0) }
        let documented = successes.isEmpty ? [.call(".nothing", [Response.Status.range(2).argument])] : successes
        let answers: [(label: String?, value: SwiftExpression)] = documented.map { (label: nil, value: $0) }
        return SwiftExpression.call("core.send", [(label: nil, value: .plain("call"))] + answers)
            .lines(
                prefix: "return try await ",
                suffix: operation.output == nil ? ".1" : "",
                width: Wrapping.lineWidth - 16
            )
    }

    private func answer(_ response: Response) -> SwiftExpression {
        guard let content = response.content else { return .call(".nothing", [response.status.argument]) }
        let mediaType = content.mediaTypeArgument(besides: content.coding.usualAnswer)
        return .call("." + content.coding.answerName, [response.status.argument] + mediaType)
    }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 12)
        comment.addParagraph("As ``\(resource)/\(operation.signature)``, with the status and headers of the answer.")
        return comment
    }

    private var declaration: [String] {
        let result = operation.output == nil ? "ResponseInfo" : "(\(operation.outputSpelling), ResponseInfo)"
        return methodDeclaration(operation, named: operation.names.method, returning: result, indentation: 12)
    }

    /// The statements that put the arguments into the request.
    private var fillings: [String] {
        operation.arguments.flatMap { argument in
            SwiftExpression.call("call." + argument.method, argument.items)
                .lines(prefix: argument.canFail ? "try " : "", width: Wrapping.lineWidth - 16)
        }
    }
}

extension SwiftOperation.Argument {
    /// The method that puts the argument into the request.
    fileprivate var method: String {
        switch source {
        case .body(let body): body.content.coding.rawName
        case .parameter(let parameter): parameter.location.rawValue
        }
    }

    /// Whether the method may refuse the argument.
    fileprivate var canFail: Bool {
        switch source {
        case .body(let body): body.content.coding == .json || body.content.coding == .form
        case .parameter: true
        }
    }

    /// The arguments of the method.
    fileprivate var items: [(label: String?, value: SwiftExpression)] {
        let value = SwiftKeywords.quoted(name)
        switch source {
        case .body(let body):
            let mediaType = body.content.mediaTypeArgument(besides: body.content.coding.usualRequest)
            return [(label: nil, value: .plain(value))] + mediaType
        case .parameter(let parameter):
            let wireName = SwiftExpression.plain(SwiftLiterals.string(parameter.wireName))
            return [(label: nil, value: wireName), (label: nil, value: .plain(value))] + parameter.styling
        }
    }
}

extension Content.Coding {
    /// The method of a call that takes such a body.
    fileprivate var rawName: String {
        switch self {
        case .json: "json"
        case .text: "text"
        case .bytes: "bytes"
        case .form: "form"
        }
    }

    /// The media type of a request that goes without saying.
    fileprivate var usualRequest: String {
        switch self {
        case .json: "application/json"
        case .text: "text/plain; charset=utf-8"
        case .bytes: "application/octet-stream"
        case .form: "application/x-www-form-urlencoded"
        }
    }
}

extension Parameter {
    /// How the value becomes text, where it is not as usual for its location.
    fileprivate var styling: [(label: String?, value: SwiftExpression)] {
        guard case .style(let style, let explode, let allowReserved) = serialization else {
            return [(label: "layout", value: .plain(".json"))]
        }
        var items: [(label: String?, value: SwiftExpression)] = []
        if style != usualStyle { items.append((label: "style", value: .plain(".\(style.rawValue)"))) }
        if explode != (usualStyle == .form) {
            items.append((label: "layout", value: .plain(explode ? ".exploded" : ".joined")))
        }
        if allowReserved { items.append((label: "encoding", value: .plain(".allowingReserved"))) }
        return items
    }

    private var usualStyle: Style {
        switch location {
        case .path, .header: .simple
        case .query, .cookie: .form
        }
    }
}
