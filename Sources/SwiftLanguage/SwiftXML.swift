import APIModel
import CodeGeneration
import Diagnostics

/// The names of the shapes of objects in XML: static members of the runtime's `XMLShape`.
func namedXMLShapes(_ api: API) -> [String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.xmlShapeMembers])
    // Nobody sees these names: a rename is not worth a note.
    var ignored = DiagnosticSink()
    let wishes = api.xmlShapes.map { shape in
        let name = SwiftCasing.lower(shape.name.preferred).orElse("shape")
        return NameWish([name, SwiftCasing.lower(shape.name.preferred, "shape")], origin: shape.origin)
    }
    return scope.assign(wishes, diagnostics: &ignored)
}

extension SwiftSDK {
    /// The element that a whole body is.
    func expression(of root: XMLRoot) -> SwiftExpression {
        let content: SwiftExpression =
            if case .object(let id) = root.content { .plain("." + names.xmlShapes[id.index]) } else {
                expression(of: root.content)
            }
        return .call("XMLRoot", [(label: nil, value: expression(of: root.name)), (label: nil, value: content)])
    }

    /// What is in an element. Shapes may hold themselves, and are found when they are needed.
    func expression(of content: XMLContent) -> SwiftExpression {
        switch content {
        case .text: .plain(".text")
        case .number: .plain(".number")
        case .boolean: .plain(".boolean")
        case .any: .plain(".any")
        case .list(let name, let items):
            .call(".list", [(label: nil, value: expression(of: name)), (label: nil, value: expression(of: items))])
        case .map(let values): .call(".map", [(label: nil, value: expression(of: values))])
        case .places(let places): .call(".places", [(label: nil, value: .array(places.map(expression)))])
        case .object(let id): .plain(".named { .\(names.xmlShapes[id.index]) }")
        }
    }

    private func expression(of place: XMLPlace) -> SwiftExpression {
        switch place {
        case .element(let name, let content):
            .call(
                ".element",
                [(label: nil, value: expression(of: name)), (label: nil, value: expression(of: content))]
            )
        case .text(let content): .call(".text", [(label: nil, value: expression(of: content))])
        case .characterData(let content): .call(".characterData", [(label: nil, value: expression(of: content))])
        }
    }

    /// A name, which a literal of text is where it has no namespace.
    private func expression(of name: XMLName) -> SwiftExpression {
        guard let namespace = name.namespace else { return .plain(SwiftLiterals.string(name.local)) }
        let prefix = name.prefix.map { [(label: "prefix" as String?, value: plainText($0))] } ?? []
        return .call(
            "XMLName",
            [(label: nil, value: plainText(name.local)), (label: "namespace", value: plainText(namespace))] + prefix
        )
    }

    private func plainText(_ text: String) -> SwiftExpression { .plain(SwiftLiterals.string(text)) }

    /// The members of an object, and what the elements hold that are none.
    func expression(of shape: XMLShape) -> SwiftExpression {
        let members = SwiftExpression.array(shape.members.map(expression))
        guard let others = shape.others else { return .call(".object", [(label: nil, value: members)]) }
        return .call(
            ".open",
            [(label: nil, value: members), (label: "others", value: expression(of: others))]
        )
    }

    private func expression(of member: XMLMember) -> SwiftExpression {
        let (function, name): (String, XMLName?) =
            switch member.placement {
            case .element(let name): (".element", name)
            case .items(let name): (".items", name)
            case .requiredItems(let name): (".requiredItems", name)
            case .attribute(let name): (".attribute", name)
            case .nullableAttribute(let name): (".nullableAttribute", name)
            case .text: (".text", nil)
            case .characterData: (".characterData", nil)
            }
        let isOwn = name.map { $0 != XMLName(member.wireName) } ?? false
        return .call(
            function,
            [(label: nil, value: plainText(member.wireName)), (label: nil, value: expression(of: member.content))]
                + (isOwn ? name.map { [(label: "as", value: expression(of: $0))] } ?? [] : [])
        )
    }
}
