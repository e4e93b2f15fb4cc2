import APIModel
import CodeGeneration

/// The documented headers of answers, for `headers.mustache`.
struct HeadersView: DeclarationView {
    let sdk: SwiftSDK

    var template: String { "headers" }

    var spelledTypes: [TypeReference] { sdk.names.headers.map(\.header.type) }

    var viewValue: ViewValue {
        .object([
            "client": .text(sdk.names.client),
            "headers": .list(sdk.names.headers.map(property)),
        ])
    }

    private func property(_ header: SwiftHeader) -> ViewValue {
        var comment = DocComment(indentation: 4)
        comment.add(header.header.documentation, orElse: "The header \(SwiftLiterals.code(header.header.wireName)).")
        let type = SwiftTypes(sdk.names, in: .headers).spelling(header.header.type.withoutNull)
        let name: (label: String?, value: SwiftExpression) = (nil, .text(header.header.wireName))
        return .object([
            "documentation": comment.viewValue,
            "declaration": .lines(
                memberDeclaration(
                    "\(sdk.modifier)var \(SwiftKeywords.quoted(header.name)): \(type)? {",
                    .call("documented", [name] + header.header.layout)
                )
            ),
        ])
    }
}

extension Response.Header {
    /// How the value is written, where that is not as usual.
    fileprivate var layout: [(label: String?, value: SwiftExpression)] {
        switch serialization {
        case .json: [(label: "layout", value: .plain(".json"))]
        case .style(_, explode: true, _): [(label: "layout", value: .plain(".exploded"))]
        case .style, .text, .form: []
        }
    }
}
