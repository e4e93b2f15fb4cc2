import APIModel
import CodeGeneration

/// Listed values, for `open-enumeration.mustache` and `closed-enumeration.mustache`.
struct EnumerationView: DeclarationView {
    let sdk: SwiftSDK
    let definition: TypeDefinition
    let enumeration: Enumeration

    /// The template: values that are not documented survive in an open one.
    var template: String { enumeration.isOpen ? "open-enumeration" : "closed-enumeration" }
    var spelledTypes: [TypeReference] { [] }

    var viewValue: ViewValue {
        let values = self.values
        return .object([
            "documentation": documentation.viewValue,
            "fixtures": .views([sdk.fixture(of: definition)].compactMap { $0 }),
            "access": .text(sdk.modifier),
            "name": .text(name),
            "rawType": .text(enumeration.rawType),
            "documentsOthers": .flag(enumeration.documentsOthers),
            "hasValues": .flag(!values.isEmpty),
            "values": .list(values.map(value)),
            "allCases": .lines(allCases(values.map(\.name))),
        ])
    }

    private var name: String { sdk.names.types[definition.id.index] }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 0)
        comment.add(definition.documentation, orElse: "\(withArticle(name).capitalizedFirst) of the API.")
        if definition.isDeprecated { comment.addField("Warning", "The API advises against it.") }
        return comment
    }

    private var values: [(name: String, value: Enumeration.Value)] {
        zip(sdk.names.members[definition.id.index], enumeration.values).map { (name: $0, value: $1) }
    }

    private func value(_ name: String, _ value: Enumeration.Value) -> ViewValue {
        var comment = DocComment(indentation: 4)
        comment.add(value.documentation, orElse: SwiftLiterals.code(value.wireValue))
        return .object([
            "documentation": comment.viewValue,
            "declaration": .lines(declaration(SwiftKeywords.quoted(name), enumeration.literal(of: value))),
        ])
    }

    /// The static property of an open enumeration, or the case of a closed one.
    private func declaration(_ declaredName: String, _ literal: String) -> [String] {
        guard enumeration.isOpen else { return ["case \(declaredName) = \(literal)"] }
        let value = SwiftExpression.call(name, [(label: "rawValue", value: .plain(literal))])
        return memberDeclaration("\(sdk.modifier)static var \(declaredName): \(name) {", value)
    }

    /// The property with all values: on one line, or filled lines of a list.
    private func allCases(_ names: [String]) -> [String] {
        let items = names.map { "." + $0 }
        let opening = "\(sdk.modifier)static var allCases: [\(name)] {"
        let list = SwiftExpression.array(items.map { .plain($0) })
        if list.fits(Wrapping.lineWidth - 8) { return memberDeclaration(opening, list) }
        let lines = Wrapping.filled(items.map { [$0 + ","] }, width: Wrapping.lineWidth - 12)
        return [opening, "    ["] + lines.map { "        " + $0 } + ["    ]", "}"]
    }
}

extension Enumeration {
    /// The type of the values on the wire.
    var rawType: String {
        switch base {
        case .string: "String"
        case .integer: "Int"
        case .number: "Double"
        }
    }

    /// What a value is on the wire.
    func literal(of value: Value) -> String {
        switch base {
        case .string: SwiftLiterals.string(value.wireValue)
        case .integer, .number: value.wireValue
        }
    }
}
