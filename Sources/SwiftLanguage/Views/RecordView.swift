import APIModel
import CodeGeneration

/// A model with known members, for `record.mustache`.
struct RecordView: DeclarationView {
    let sdk: SwiftSDK
    let definition: TypeDefinition
    let record: Record

    var template: String { "record" }

    var viewValue: ViewValue {
        let properties = self.properties
        return .object([
            "documentation": documentation.viewValue,
            "fixtures": .views([sdk.fixture(of: definition)].compactMap { $0 }),
            "access": .text(sdk.modifier),
            "name": .text(name),
            "nameInWords": .text(withArticle(name)),
            "conformances": .text("Sendable, Hashable, Codable\(isIdentifiable ? ", Identifiable" : ""), JSONRecord"),
            "properties": .views(properties),
            "initializer": .lines(initializer(properties)),
            "reading": .lines(properties.flatMap(\.reading)),
            "writing": .lines(properties.flatMap(\.writing)),
        ])
    }

    private var name: String { sdk.names.types[definition.id.index] }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 0)
        comment.add(definition.documentation, orElse: "\(withArticle(name).capitalizedFirst) of the API.")
        if definition.isDeprecated { comment.addField("Warning", "The API advises against it.") }
        return comment
    }

    private var properties: [PropertyView] {
        let named = zip(record.members, sdk.names.members[definition.id.index]).map { member, name in
            PropertyView(member, named: name, in: definition, of: sdk)
        }
        guard case .kept(let type) = record.additional else { return named }
        return named + [PropertyView(additional: type, of: sdk)]
    }

    var spelledTypes: [TypeReference] {
        guard case .kept(let type) = record.additional else { return record.members.map(\.type) }
        return record.members.map(\.type) + [type]
    }

    /// Whether there is always an `id` that can be compared.
    private var isIdentifiable: Bool {
        zip(record.members, sdk.names.members[definition.id.index]).contains { member, name in
            guard name == "id", !member.isDeprecated, case .required = MemberPresence(member, in: definition) else {
                return false
            }
            switch member.type {
            case .string, .integer: return true
            case .number, .boolean, .any, .bytes, .file, .list, .map, .nullable, .named: return false
            }
        }
    }

    private func initializer(_ properties: [PropertyView]) -> [String] {
        let opening = "\(sdk.modifier)init("
        guard !properties.isEmpty else { return [opening + ") {}"] }
        return Wrapping.list(opening, properties.map(\.parameter), ") {", width: Wrapping.lineWidth - 4)
            + Wrapping.indented(properties.map(\.assignment)) + ["}"]
    }
}
