import APIModel
import CodeGeneration

/// What is true of every call of an operation, for `operation-facts.mustache`.
struct OperationFactsView: View {
    let operation: SwiftOperation

    var viewValue: ViewValue {
        .object([
            "declaration": .lines(
                SwiftExpression.call("APIOperation", arguments)
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
        if let server = operation.sdk.ownServer(of: model) {
            items.append((label: "server", value: .plain(SwiftLiterals.string(server.url))))
        }
        if !model.security.isEmpty { items.append((label: "security", value: security)) }
        if let header = model.idempotencyKeyHeader {
            items.append((label: "idempotencyKey", value: .plain(SwiftLiterals.string(header))))
        }
        if model.isIrreversible { items.append((label: "effect", value: .plain(".irreversible"))) }
        if !model.failures.isEmpty { items.append((label: "rejections", value: .array(model.failures.map(rejection)))) }
        return items
    }

    private var method: String {
        let known = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "POST", "PATCH", "QUERY"]
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

    private func rejection(_ response: Response) -> SwiftExpression {
        let codes: [(label: String?, value: SwiftExpression)] = [
            (label: "codes", value: .array(response.errorCodes.map(code)))
        ]
        guard let content = response.content, let type = content.errorType,
            let name = operation.sdk.names.errorBody(of: type)
        else { return .call(".nothing", [response.status.argument] + codes) }
        let reading = operation.sdk.arguments(of: content)
        let body: (label: String?, value: SwiftExpression) = (label: nil, value: .plain("ErrorBody.\(name)"))
        return .call("." + content.coding.answerName, [response.status.argument] + reading + codes + [body])
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

extension Operation {
    /// The path with its parameters in braces, and all else as it may stand in a URL (RFC 3986, sections 3.3 and 3.4).
    fileprivate var escapedPath: String {
        path.map { piece in
            switch piece {
            case .literal(let text): escaped(Array(text.utf8))
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }
}

/// What is escaped already stays, and a question mark begins the query.
private func escaped(_ bytes: [UInt8]) -> String {
    bytes.indices.map { index in
        let scalar = Unicode.Scalar(bytes[index])
        let isAllowed =
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "/": true
            case "%": bytes[index...].dropFirst().prefix { Character(Unicode.Scalar($0)).isHexDigit }.count > 1
            default: "-._~!$&'()*+,;=:@?".unicodeScalars.contains(scalar)
            }
        if isAllowed { return String(scalar) }
        let code = String(bytes[index], radix: 16, uppercase: true)
        return "%" + (code.count == 1 ? "0" : "") + code
    }.joined()
}
