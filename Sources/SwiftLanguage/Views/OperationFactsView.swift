import APIModel
import CodeGeneration

/// What is true of every call of an operation, for `operation-facts.mustache`.
struct OperationFactsView: View {
    let operation: SwiftOperation

    var viewValue: ViewValue {
        .object([
            "declaration": .lines(
                SwiftExpression.call("APIOperation<\(operation.outputSpelling)>", arguments)
                    .lines(prefix: "private static let \(operation.constantName) = ", width: Wrapping.lineWidth - 12)
            )
        ])
    }

    private var arguments: [(label: String?, value: SwiftExpression)] {
        let model = operation.operation
        var items: [(label: String?, value: SwiftExpression)] = [
            (label: "id", value: .plain(SwiftLiterals.string(model.id))),
            (label: "method", value: .plain(method)),
            (label: "path", value: .plain(SwiftLiterals.string(model.escapedPath))),
        ]
        if !model.security.isEmpty { items.append((label: "security", value: security)) }
        if let header = model.idempotencyKeyHeader {
            items.append((label: "idempotencyKey", value: .plain(SwiftLiterals.string(header))))
        }
        if model.isIrreversible { items.append((label: "effect", value: .plain(".irreversible"))) }
        items.append((label: "success", value: success))
        if !model.failures.isEmpty { items.append((label: "rejections", value: .array(model.failures.map(rejection)))) }
        return items
    }

    private var method: String {
        let known = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "POST", "PATCH"]
        let name = operation.operation.method
        return known.contains(name) ? "." + name.lowercased() : "HTTPMethod(rawValue: \(SwiftLiterals.string(name)))"
    }

    private var security: SwiftExpression {
        .array(
            operation.operation.security.map { requirement in
                .array(requirement.schemes.map { .plain(SwiftLiterals.string($0)) })
            }
        )
    }

    private var success: SwiftExpression {
        let answers = operation.operation.successes.map(successAnswer)
        guard answers.count != 1 else { return answers[0] }
        return .call(".anyOf", [(label: nil, value: .array(answers))])
    }

    private func successAnswer(_ response: Response) -> SwiftExpression {
        guard let content = response.content else { return .call(".nothing", [response.status.argument]) }
        let mediaType = content.mediaTypeArgument(besides: content.coding.usualAnswer)
        return .call("." + content.coding.answerName, [response.status.argument] + mediaType)
    }

    private func rejection(_ response: Response) -> SwiftExpression {
        let codes: [(label: String?, value: SwiftExpression)] = [
            (label: "codes", value: .array(response.errorCodes.map(code)))
        ]
        guard let content = response.content, let type = content.errorType,
            let name = operation.sdk.names.errorBody(of: type)
        else { return .call(".nothing", [response.status.argument] + codes) }
        let mediaType = content.mediaTypeArgument(besides: content.coding.usualAnswer)
        let body: (label: String?, value: SwiftExpression) = (label: nil, value: .plain("ErrorBody.\(name)"))
        return .call("." + content.coding.answerName, [response.status.argument] + mediaType + codes + [body])
    }

    private func code(_ code: Response.ErrorCode) -> SwiftExpression {
        var arguments: [(label: String?, value: SwiftExpression)] = [
            (label: nil, value: .plain(SwiftLiterals.string(code.code)))
        ]
        if let message = code.message {
            arguments.append((label: "message", value: .plain(SwiftLiterals.string(message))))
        }
        return .call("DocumentedCode", arguments)
    }
}

extension SwiftOperation {
    /// What the operation's facts are called.
    var constantName: String { names.method + "Operation" }
}

extension Response.Status {
    /// The statuses as an argument: one of them is a number.
    fileprivate var argument: (label: String?, value: SwiftExpression) {
        switch self {
        case .exact(let status): (label: nil, value: .plain("\(status)"))
        case .range(let hundreds): (label: nil, value: .plain(".range(\(hundreds))"))
        case .others: (label: nil, value: .plain(".others"))
        }
    }
}

extension Content.Coding {
    /// The function of the runtime that makes an answer of this kind.
    fileprivate var answerName: String {
        switch self {
        case .json: "json"
        case .text, .form: "text"
        case .bytes: "bytes"
        }
    }

    /// The media type of an answer that goes without saying.
    fileprivate var usualAnswer: String {
        switch self {
        case .json: "application/json"
        case .text, .form: "text/plain"
        case .bytes: "application/octet-stream"
        }
    }
}

extension Operation {
    /// The path with its parameters in braces, and all else as it may stand in a URL (RFC 3986, section 3.3).
    fileprivate var escapedPath: String {
        path.map { piece in
            switch piece {
            case .literal(let text): text.utf8.map(escaped).joined()
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }
}

private func escaped(_ byte: UInt8) -> String {
    let scalar = Unicode.Scalar(byte)
    let isAllowed =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~!$&'()*+,;=:@/%".unicodeScalars.contains(scalar))
    if isAllowed { return String(scalar) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
}
