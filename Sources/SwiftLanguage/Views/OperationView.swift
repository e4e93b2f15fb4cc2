import APIModel
import CodeGeneration

/// The short form of a call, for `operation.mustache`: a method that returns the body alone.
struct OperationView: View {
    let operation: SwiftOperation
    /// The form in which the answer is given.
    let form: SwiftCallForm

    var viewValue: ViewValue {
        .object([
            "documentation": documentation.viewValue,
            "attributes": .lines(attributes),
            "declaration": .lines(declaration),
            "statements": .lines(statements),
        ])
    }

    private var documentation: DocComment {
        guard let remark = operation.remark(on: form) else { return operation.documentation(indentation: 8) }
        var comment = DocComment(indentation: 8)
        comment.addParagraph(remark)
        return comment
    }

    private var attributes: [String] {
        (operation.operation.isDeprecated ? ["@available(*, deprecated)"] : [])
            + (returnsSomethingToIgnore ? ["@discardableResult"] : [])
    }

    /// Whether callers may well not look at what comes back: the call is made for what it does.
    private var returnsSomethingToIgnore: Bool {
        guard case .whole = form else { return false }
        let isSafe = ["GET", "HEAD", "OPTIONS", "QUERY"].contains(operation.operation.method)
        return operation.outputSpelling != nil && !isSafe
    }

    private var declaration: [String] {
        methodDeclaration(
            operation,
            named: operation.method(form),
            returning: shortOutputSpelling,
            indentation: 8
        )
    }

    private var shortOutputSpelling: String? {
        switch form {
        case .whole: operation.shortOutputSpelling
        case .items, .bytes: operation.outputSpelling(form)
        }
    }

    /// What is taken of the whole answer.
    private var part: String {
        switch form {
        case .whole: operation.outputSpelling == nil ? "" : ".0" + (operation.unwrapped?.properties ?? "")
        case .items, .bytes: ".0"
        }
    }

    private var statements: [String] {
        let start = (part.isEmpty ? "_ = " : "") + "try await WithResponse(core: core)."
        return Wrapping.list(
            start + operation.method(form) + "(",
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
