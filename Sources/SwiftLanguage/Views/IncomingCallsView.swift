import APIModel
import CodeGeneration

/// The calls that the API makes, for `incoming-calls.mustache`.
struct IncomingCallsView: DeclarationView {
    let sdk: SwiftSDK

    var template: String { "incoming-calls" }

    /// Bytes go in.
    var spelledTypes: [TypeReference] { [.bytes] + sdk.names.incoming.map(\.body.content.type) }

    var viewValue: ViewValue {
        .object([
            "client": .text(sdk.names.client),
            "declaration": .text("\(sdk.modifier)nonisolated enum IncomingCalls {"),
            "calls": .list(sdk.names.incoming.enumerated().map { call($1, isApart: $0 > 0) }),
        ])
    }

    private func call(_ call: SwiftIncomingCall, isApart: Bool) -> ViewValue {
        let type = SwiftTypes(sdk.names, in: .client).spelling(call.body.content.type)
        let isRequired = call.body.isRequired
        let declaration = Wrapping.list(
            "\(sdk.modifier)static func \(SwiftKeywords.quoted(call.name))(",
            ["_ body: Data"],
            ") throws(UnreadableCall) -> \(type)\(isRequired ? "" : "?") {",
            width: Wrapping.lineWidth - 8
        )
        let statement = "try IncomingBody.\(isRequired ? "required" : "optional")(body)"
        return .object([
            "isApart": .flag(isApart),
            "documentation": documentation(call).viewValue,
            "attributes": .lines(call.call.isDeprecated ? ["@available(*, deprecated)"] : []),
            "declaration": .lines(declaration + Wrapping.indented([statement]) + ["}"]),
        ])
    }

    private func documentation(_ call: SwiftIncomingCall) -> DocComment {
        var comment = DocComment(indentation: 8)
        comment.add(call.call.documentation, orElse: "The call \(SwiftLiterals.code(call.call.name.preferred)).")
        comment.addParagraph(occasion(call.call))
        comment.addParameters([(name: "body", text: "The bytes that came.")])
        comment.addField("Returns", call.body.documentation.inline ?? "What they say.")
        return comment
    }

    private func occasion(_ call: IncomingCall) -> String {
        switch call.kind {
        case .webhook: return "It comes as \(SwiftLiterals.code(call.method))."
        case .callback(let operation, let url):
            let target = sdk.linkTargets[operation].map { "``\($0)``" } ?? SwiftLiterals.code(operation)
            return
                "It comes as \(SwiftLiterals.code(call.method)) to \(SwiftLiterals.code(url.unescaped)) after \(target)."
        }
    }
}
