import APIModel
import CodeGeneration

/// The full form of a call, for `call.mustache`: it builds the request and returns the body with the whole answer.
struct CallView: View {
    let operation: SwiftOperation
    /// The form in which the answer is given.
    let form: SwiftCallForm
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

    private var sending: [String] {
        let call = form.streaming ?? whole
        return call.lines(
            prefix: "return try await ",
            suffix: operation.outputSpelling(form) == nil ? ".1" : "",
            width: Wrapping.lineWidth - 16
        )
    }

    /// The statement that makes the call, with the documented answers that are its result. Where no success is
    /// documented, every status of success is one, without a body.
    private var whole: SwiftExpression {
        let successes = results ?? operation.operation.returnedSuccesses.flatMap(answers)
        let documented = successes.isEmpty ? [.call(".nothing", [Response.Status.range(2).argument])] : successes
        let items: [(label: String?, value: SwiftExpression)] = documented.map { (label: nil, value: $0) }
        return .call("core.send", [(label: nil, value: .plain("call"))] + items)
    }

    /// The answers that the result tells apart, each with its case; nil where there is one type of answer only.
    private var results: [SwiftExpression]? {
        operation.names.result.map { names in
            zip(operation.operation.alternatives, names.cases).flatMap { response, name -> [SwiftExpression] in
                guard response.wholeContent != nil else {
                    let result = SwiftExpression.plain("\(names.type).\(name)")
                    return [.call(".nothing", [response.status.argument, (label: nil, value: result)])]
                }
                return answers(response).map { .plain("\($0.flat) { .\(name)($0) }") }
            }
        }
    }

    private func answers(_ response: Response) -> [SwiftExpression] {
        let contents = response.wholeContents
        guard !contents.isEmpty else { return [.call(".nothing", [response.status.argument])] }
        return contents.map { content in
            .call("." + content.coding.answerName, [response.status.argument] + operation.sdk.arguments(of: content))
        }
    }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 12)
        let short = operation.signature(operation.method(form))
        comment.addParagraph("As ``\(resource)/\(short)``, with the status and headers of the answer.")
        return comment
    }

    private var declaration: [String] {
        let result = operation.outputSpelling(form).map { "(\($0), ResponseInfo)" } ?? "ResponseInfo"
        return methodDeclaration(operation, named: operation.method(form), returning: result, indentation: 12)
    }

    /// The statements that put the arguments into the request.
    private var fillings: [String] {
        operation.argumentsAsSent.flatMap { argument in
            switch argument.source {
            case .body(let body):
                return SwiftBodyStatements(
                    sdk: operation.sdk,
                    body: body,
                    names: operation.names.body,
                    width: Wrapping.lineWidth - 16
                ).lines
            case .parameter(let parameter):
                let wireName = SwiftExpression.plain(
                    SwiftLiterals.string(parameter.isWholeQuery ? "" : parameter.wireName)
                )
                let value = SwiftExpression.plain(SwiftKeywords.quoted(argument.name))
                let styling = parameter.styling(in: operation.sdk.api)
                return SwiftExpression.call(
                    "call." + parameter.location.fillingName,
                    [(label: nil, value: wireName), (label: nil, value: value)] + styling
                ).lines(prefix: "try ", width: Wrapping.lineWidth - 16)
            }
        }
    }
}
