import APIModel
import CodeGeneration

/// The short form of a call, for `operation.mustache`: a method that returns the body alone.
struct OperationView: View {
    let operation: SwiftOperation

    var viewValue: ViewValue {
        .object([
            "documentation": operation.documentation(indentation: 8).viewValue,
            "attributes": .lines(attributes),
            "declaration": .lines(declaration),
            "statements": .lines(statements),
        ])
    }

    private var attributes: [String] {
        (operation.operation.isDeprecated ? ["@available(*, deprecated)"] : [])
            + (returnsSomethingToIgnore ? ["@discardableResult"] : [])
    }

    /// Whether callers may well not look at what comes back: the call is made for what it does.
    private var returnsSomethingToIgnore: Bool {
        operation.output != nil && !["GET", "HEAD", "OPTIONS", "QUERY"].contains(operation.operation.method)
    }

    private var declaration: [String] {
        methodDeclaration(
            operation,
            named: operation.names.method,
            returning: operation.shortOutputSpelling,
            indentation: 8
        )
    }

    private var statements: [String] {
        let part = operation.output == nil ? "" : ".0" + (operation.unwrapped?.properties ?? "")
        let start = (operation.output == nil ? "_ = " : "") + "try await WithResponse(core: core)."
        return Wrapping.list(
            start + operation.names.method + "(",
            operation.arguments.map(\.passing) + ["options: options"],
            ")" + part,
            width: Wrapping.lineWidth - 12
        )
    }
}

/// The declaration of an asynchronous method up to its opening brace.
func methodDeclaration(
    _ operation: SwiftOperation,
    named name: String,
    returning result: String?,
    indentation: Int
) -> [String] {
    let arrow = result.map { " -> \($0)" } ?? ""
    return Wrapping.list(
        "\(operation.sdk.modifier)func \(SwiftKeywords.quoted(name))(",
        operation.arguments.map(\.declaration) + ["options: CallOptions = .init()"],
        ") async throws(\(operation.sdk.names.error))\(arrow) {",
        width: Wrapping.lineWidth - indentation
    )
}
