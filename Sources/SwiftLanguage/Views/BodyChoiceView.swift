import APIModel
import CodeGeneration

/// The kinds of body that a call takes, for `body-choice.mustache`.
struct BodyChoiceView: View {
    private let operation: SwiftOperation
    private let body: RequestBody
    private let names: SwiftNames.ChoiceNames

    /// The kinds of body of an operation; nil if there is one only.
    init?(_ operation: SwiftOperation) {
        guard let body = operation.operation.body, let names = operation.names.body else { return nil }
        self.operation = operation
        self.body = body
        self.names = names
    }

    var viewValue: ViewValue {
        let types = SwiftTypes(operation.sdk.names, in: .client)
        return .object([
            "documentation": .text("What ``\(operation.signature)`` sends: one of these."),
            "declaration": .text("\(operation.sdk.modifier)nonisolated enum \(names.type): Sendable, Hashable {"),
            "cases": .list(
                zip(body.contents, names.cases).map { content, name in
                    .object([
                        "mediaType": .text(SwiftLiterals.code(content.mediaType)),
                        "name": .text(SwiftKeywords.quoted(name)),
                        "type": .text(types.spelling(content.decodedBodyType)),
                    ])
                }
            ),
        ])
    }
}
