import APIModel
import CodeGeneration

/// Walking through the pages of a call, for `walk.mustache`.
struct WalkView: View {
    let operation: SwiftOperation
    /// The arguments of the call but for the one that counts the pages.
    let arguments: [SwiftOperation.Argument]
    /// The argument that counts the pages, or names them.
    let counter: SwiftOperation.Argument
    /// The way to the items of an answer.
    let items: SwiftPath
    /// The type of an item.
    let item: TypeReference
    /// The step that the walk begins with.
    let step: SwiftExpression

    /// The walk of an operation; nil if it has no pages, or none that can be walked through.
    init?(_ operation: SwiftOperation) {
        guard let pagination = operation.operation.pagination, let output = operation.output,
            let items = SwiftPath(pagination.items, from: output, in: operation.sdk),
            case .list(let list) = items.type,
            let counter = operation.arguments.first(where: { $0.wireName == pagination.counter })
        else { return nil }
        self.operation = operation
        self.counter = counter
        self.items = items
        item = list.items
        arguments = operation.arguments.filter { $0.wireName != pagination.counter }
        let end = pagination.end.flatMap { SwiftPath($0, from: output, in: operation.sdk) }
        step = firstStep(pagination, of: operation.outputSpelling ?? "Void", items: items, end: end)
    }

    var viewValue: ViewValue {
        .object([
            "isDeprecated": .flag(operation.operation.isDeprecated),
            "pagesDocumentation": pagesDocumentation.viewValue,
            "pagesDeclaration": .lines(declaration(operation.names.pages, "PagedAnswers<\(page)>")),
            "step": .lines(
                step.lines(prefix: "let first = ", suffix: " { \(counter.name) async throws(\(error)) in", width: width)
            ),
            "call": .lines(call),
            "itemsDocumentation": itemsDocumentation.viewValue,
            "itemsDeclaration": .lines(declaration(operation.names.items, "PagedItems<\(page), \(itemSpelling)>")),
            "items": .lines(itemsStatement),
        ])
    }

    private var width: Int { Wrapping.lineWidth - 12 }
    private var error: String { operation.sdk.names.error }
    private var page: String { operation.outputSpelling ?? "Void" }
    private var itemSpelling: String { SwiftTypes(operation.sdk.names, in: .client).spelling(item) }
    private var passed: [String] { arguments.map(\.passing) + ["options: options"] }

    private var pagesDocumentation: DocComment {
        var comment = DocComment(indentation: 8)
        comment.addParagraph(
            "All answers of ``\(operation.signature)``, page by page: each call is made when the loop asks for it."
        )
        return comment
    }

    private var itemsDocumentation: DocComment {
        var comment = DocComment(indentation: 8)
        comment.addParagraph("All items on all pages of ``\(operation.signature)``.")
        return comment
    }

    private func declaration(_ name: String, _ result: String) -> [String] {
        Wrapping.list(
            "\(operation.sdk.modifier)func \(name)(",
            arguments.map(\.declaration) + ["options: CallOptions = .init()"],
            ") -> \(result) {",
            width: Wrapping.lineWidth - 8
        )
    }

    /// The call for one page, with the arguments in the order of the method.
    private var call: [String] {
        Wrapping.list(
            "try await WithResponse(core: core).\(operation.names.method)(",
            operation.arguments.map(\.passing) + ["options: options"],
            ").0",
            width: width - 4
        )
    }

    private var itemsStatement: [String] {
        let path = "$0" + items.properties + (items.isOptional ? " ?? []" : "")
        let pages = Wrapping.list("let answers = \(operation.names.pages)(", passed, ")", width: width)
        return pages + ["return PagedItems(answers) { \(path) }"]
    }
}

/// The step that brings the first page.
private func firstStep(_ pagination: Pagination, of page: String, items: SwiftPath, end: SwiftPath?) -> SwiftExpression
{
    let count = "{ $0" + items.properties + (items.isOptional ? "?.count ?? 0 }" : ".count }")
    let last = end.map { "{ $0" + $0.properties + " }" } ?? "{ _ in nil }"
    switch pagination {
    case .page:
        return .call(
            "PageStep<\(page)>.page",
            [
                (label: nil, value: .plain("1")), (label: "items", value: .plain(count)),
                (label: "last", value: .plain(last)),
            ]
        )
    case .offset:
        return .call(
            "PageStep<\(page)>.offset",
            [
                (label: nil, value: .plain("0")), (label: "items", value: .plain(count)),
                (label: "total", value: .plain(last)),
            ]
        )
    case .cursor:
        return .call(
            "PageStep<\(page)>.cursor",
            [
                (label: nil, value: .plain("nil")), (label: "items", value: .plain(count)),
                (label: "next", value: .plain(last)),
            ]
        )
    }
}

extension Pagination {
    /// The parameter that counts the pages, or names them.
    fileprivate var counter: String {
        switch self {
        case .page(let page, _, _, _): page
        case .offset(let offset, _, _, _): offset
        case .cursor(let cursor, _, _, _): cursor
        }
    }

    /// Where the items of an answer are.
    fileprivate var items: [String] {
        switch self {
        case .page(_, _, let items, _), .offset(_, _, let items, _), .cursor(_, _, let items, _): items
        }
    }

    /// Where an answer says how far it goes.
    fileprivate var end: [String]? {
        switch self {
        case .page(_, _, _, let lastPage): lastPage
        case .offset(_, _, _, let total): total
        case .cursor(_, _, _, let next): next
        }
    }
}
