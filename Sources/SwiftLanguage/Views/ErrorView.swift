import APIModel
import CodeGeneration

/// What calls fail with, for `error.mustache`.
struct ErrorView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        let bodies = sdk.names.errorBodies
        return .object([
            "imports": importLines(for: bodies.map(\.type), access: sdk.access),
            "access": .text(sdk.modifier),
            "client": .text(sdk.names.client),
            "error": .text(sdk.names.error),
            "hasBodies": .flag(!bodies.isEmpty),
            "bodies": .list(bodies.map { body($0.type, named: $0.name) }),
            "hasCodes": .flag(!sdk.names.errorCodes.isEmpty),
            "codes": .list(sdk.names.errorCodes.map { code($0.code, named: $0.name) }),
        ])
    }

    private func body(_ type: TypeReference, named name: String) -> ViewValue {
        .object([
            "documentation": .text("\(withArticle(name).capitalizedFirst)."),
            "declaredName": .text(SwiftKeywords.quoted(name)),
            "type": .text(SwiftTypes(sdk.names, in: .client).spelling(type)),
            "messageCase": .text(
                messageProperty(of: type).map { "case .\(name)(let body): body.\($0)" } ?? "case .\(name): nil"
            ),
        ])
    }

    /// The property that holds the message for people: the one for the member `message`, if that is text.
    private func messageProperty(of type: TypeReference) -> String? {
        guard case .named(let id) = type, let record = sdk.api[id].record,
            let index = record.members.firstIndex(where: { $0.wireName == "message" }),
            case .string(let string) = record.members[index].type.withoutNull
        else { return nil }
        let definition = sdk.api[id]
        if case .optionalNullable = MemberPresence(record.members[index], in: definition) { return nil }
        switch string.format {
        case .plain, .other: return sdk.names.members[id.index][index]
        case .date, .dateTime, .uuid: return nil
        }
    }

    private func code(_ code: String, named name: String) -> ViewValue {
        var comment = DocComment(indentation: 4)
        comment.addParagraph(SwiftLiterals.code(code) + statuses(of: code))
        return .object([
            "documentation": comment.viewValue,
            "declaredName": .text(SwiftKeywords.quoted(name)),
            "literal": .text(SwiftLiterals.string(code)),
        ])
    }

    /// Where the code is documented: the statuses, and what the document says of it if it says one thing only.
    private func statuses(of code: String) -> String {
        let responses = sdk.api.operations.flatMap(\.responses).filter { $0.errorCodes.contains { $0.code == code } }
        let statuses = responses.map(\.status.inWords).uniqued()
        let texts = responses.map { $0.errorCodes.count == 1 ? $0.documentation.inline ?? "" : "" }.uniqued()
        let text = texts.count == 1 && !texts[0].isEmpty ? ": " + texts[0] : ""
        return " (" + statuses.joined(separator: ", ") + ")" + text
    }
}

extension [String] {
    /// The texts in their order, each once.
    func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
