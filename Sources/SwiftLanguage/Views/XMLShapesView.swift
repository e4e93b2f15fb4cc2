import APIModel
import CodeGeneration

/// How the objects in XML bodies are written, for `xml-shapes.mustache`.
struct XMLShapesView: DeclarationView {
    let sdk: SwiftSDK

    var template: String { "xml-shapes" }

    var spelledTypes: [TypeReference] { [] }

    var viewValue: ViewValue {
        .object(["shapes": .list(zip(sdk.api.xmlShapes, sdk.names.xmlShapes).map(shape))])
    }

    private func shape(_ shape: XMLShape, named name: String) -> ViewValue {
        .object([
            "declaration": .lines(
                sdk.expression(of: shape)
                    .lines(
                        prefix: "static let \(SwiftKeywords.quoted(name)): XMLShape = ",
                        width: Wrapping.lineWidth - 4
                    )
            )
        ])
    }
}
