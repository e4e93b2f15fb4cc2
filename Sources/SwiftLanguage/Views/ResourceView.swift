import APIModel
import CodeGeneration

/// A resource with its calls, for `resource.mustache`.
struct ResourceView: DeclarationView {
    let sdk: SwiftSDK
    let resource: SwiftResource

    var template: String { "resource" }
    var spelledTypes: [TypeReference] { resource.operations.flatMap(\.spelledTypes) }

    var viewValue: ViewValue {
        let operations = resource.operations
        return .object([
            "access": .text(sdk.modifier),
            "client": .text(sdk.names.client),
            "documentation": documentation.viewValue,
            "resource": .text(resource.names.type),
            "children": .list(resource.children.map(child)),
            "operations": .views(
                operations.flatMap { operation in
                    operation.operation.forms.map { OperationView(operation: operation, form: $0) }
                }
            ),
            "walks": .views(operations.compactMap { WalkView($0) }),
            "calls": .views(
                operations.flatMap { operation in
                    operation.operation.forms.map {
                        CallView(operation: operation, form: $0, resource: resource.names.type)
                    }
                }
            ),
            "bodies": .views(operations.compactMap { BodyChoiceView($0) }),
            "results": .views(operations.compactMap { ResultView($0) }),
            "constants": .views(operations.map { OperationFactsView(operation: $0) }),
        ])
    }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 4)
        comment.add(resource.resource.documentation, orElse: "The calls about \(inWords(resource.names.property)).")
        return comment
    }

    private func child(_ child: SwiftResource) -> ViewValue { resourceAccessor(child) }
}

/// A property that leads to a resource: its first words of documentation, its name and its type.
func resourceAccessor(_ resource: SwiftResource) -> ViewValue {
    var comment = DocComment(indentation: 8)
    comment.addParagraph(
        resource.resource.documentation.inline ?? "The calls about \(inWords(resource.names.property))."
    )
    return .object([
        "documentation": comment.viewValue,
        "property": .text(resource.names.property),
        "declaredProperty": .text(SwiftKeywords.quoted(resource.names.property)),
        "type": .text(resource.names.type),
    ])
}

extension SwiftOperation {
    /// The types that the methods spell.
    var spelledTypes: [TypeReference] {
        operation.parameters.map(\.type) + (operation.body?.contents ?? []).map(\.decodedBodyType)
            + [output].compactMap { $0 } + operation.alternatives.compactMap { $0.wholeContent?.readType }
            + operation.forms.compactMap(\.itemType)
    }
}
