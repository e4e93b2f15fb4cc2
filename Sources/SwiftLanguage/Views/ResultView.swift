import APIModel
import CodeGeneration

/// The answers that a call tells apart, for `result.mustache`.
struct ResultView: View {
    private let operation: SwiftOperation
    private let names: SwiftNames.ChoiceNames

    /// The answers of an operation; nil if they are all of one type.
    init?(_ operation: SwiftOperation) {
        guard let names = operation.names.result else { return nil }
        self.operation = operation
        self.names = names
    }

    var viewValue: ViewValue {
        .object([
            "documentation": .text("What ``\(operation.signature)`` gives: one of these."),
            "declaration": .text("\(operation.sdk.modifier)nonisolated enum \(names.type): Sendable, Hashable {"),
            "cases": .list(zip(operation.operation.alternatives, names.cases).map(declaration)),
        ])
    }

    private func declaration(_ response: Response, _ name: String) -> ViewValue {
        let types = SwiftTypes(operation.sdk.names, in: .client)
        let payload = response.wholeContent.map { "(\(types.spelling($0.readType)))" } ?? ""
        var comment = DocComment(indentation: 12)
        let text = response.documentation.inline.map { ": " + $0 } ?? "."
        comment.addParagraph(SwiftLiterals.code(response.status.inWords) + text)
        let isLarge = response.wholeContent.map { operation.sdk.widths.isLarge($0.readType) } ?? false
        return .object([
            "documentation": comment.viewValue,
            "declaration": .text("\(isLarge ? "indirect " : "")case \(SwiftKeywords.quoted(name))\(payload)"),
        ])
    }
}
