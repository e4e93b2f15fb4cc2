import APIModel
import CodeGeneration

/// Fake answers for the tests of others, for `answers.mustache`: a function for each operation.
struct AnswersView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        let operations = sdk.allResources.flatMap(\.operations)
        return .object([
            "imports": imports(of: operations),
            "client": .text(sdk.names.client),
            "answers": .list(operations.map(answer)),
            "transport": .lines(transport),
            "inMemory": .lines(
                memberDeclaration(
                    "\(sdk.modifier)static func inMemory(_ answers: [\(sdk.names.client).Answer]) -> Self {",
                    .call("Self", [(label: "answers", value: .plain("answers"))])
                )
            ),
        ])
    }

    /// The extension that makes the transport known by a short name.
    private var transport: [String] {
        let client = sdk.names.client
        let parts = [
            "nonisolated extension \(client).Transport", "where Self == \(client).InMemoryTransport {",
        ]
        let flat = parts.joined(separator: " ")
        return flat.columns <= Wrapping.lineWidth ? [flat] : parts
    }

    /// Foundation for bodies that are spelled as its type, or that are made of text.
    private func imports(of operations: [SwiftOperation]) -> ViewValue {
        let contents = operations.compactMap(\.fakeContent)
        if contents.contains(where: { $0.readType.needsFoundation }) { return foundationImport(sdk.access) }
        return contents.contains { !$0.coding.holdsValue } ? foundationImport(.internal) : .absent
    }

    private func answer(_ operation: SwiftOperation) -> ViewValue {
        let types = SwiftTypes(sdk.names, in: .module)
        let parameter = operation.fakeContent.map { "_ body: " + types.spelling($0.readType) } ?? ""
        let name = SwiftKeywords.quoted(operation.names.answer)
        return .object([
            "documentation": .text("Answers \(SwiftLiterals.code(operation.operation.id)) with its success."),
            "declaration": .lines(
                memberDeclaration("\(sdk.modifier)static func \(name)(\(parameter)) -> Self {", statement(operation))
            ),
        ])
    }

    private func statement(_ operation: SwiftOperation) -> SwiftExpression {
        let id: (label: String?, value: SwiftExpression) = (
            label: "to", value: .plain(SwiftLiterals.string(operation.operation.id))
        )
        let status = SwiftExpression.plain("\(operation.success?.status.sample ?? 200)")
        guard let content = operation.fakeContent else {
            return .call(".status", [(label: nil, value: status), id])
        }
        if content.coding.holdsValue {
            let reading = content.coding.isXML ? sdk.arguments(of: content) : []
            let body: (label: String?, value: SwiftExpression) = (label: nil, value: .plain("body"))
            return .call("." + content.coding.answerName, [(label: nil, value: status), body] + reading + [id])
        }
        let bytes = content.readType == .bytes ? "body" : "Data(body.utf8)"
        let headers = SwiftExpression.dictionary([
            (key: "\"Content-Type\"", value: .plain(SwiftLiterals.string(content.mediaType)))
        ])
        let response = SwiftExpression.call(
            sdk.names.client + ".HTTPResponse",
            [
                (label: "status", value: status), (label: "headers", value: headers),
                (label: "body", value: .plain(bytes)),
            ]
        )
        return .call(".response", [(label: nil, value: response), id])
    }
}

extension SwiftOperation {
    /// The body of a fake answer: of a stream, all of its text.
    fileprivate var fakeContent: Content? { success?.wholeContent ?? success?.content }
}

extension Response.Status {
    /// A status of this kind.
    fileprivate var sample: Int {
        switch self {
        case .exact(let status): status
        case .range(let hundreds): hundreds * 100
        case .others: 200
        }
    }
}
