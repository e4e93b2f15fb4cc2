import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A pointer of `x-concord-pagination` or `x-concord-unwrap` leads nowhere in the answer of the operation.
    static let unresolvedAnswerPointer = Rule(.unresolvedAnswerPointer) { inventory in
        inventory.operations.flatMap { operation -> [Finding] in
            let pointers = operation.answerPointers
            guard !pointers.isEmpty else { return [] }
            guard let answer = operation.successSchema(inventory.references) else { return [] }
            return pointers.compactMap { pointer in
                guard let there = answer.namesInstead(of: pointer.keys, inventory.references) else { return nil }
                let text = JSONPointer.text(of: pointer.keys).dropFirst()
                let message = "\"\(text)\" leads nowhere in the answer"
                let names = there.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
                let hint = names.isEmpty ? nil : "members there: \(names)"
                return Finding(message, in: pointer.object, pointer.member, hint: hint)
            }
        }
    }
}

/// A pointer into an answer, with the member of the extension that says it.
private struct AnswerPointer {
    let object: any DocumentObject
    let member: String
    let keys: [String]

    init?(_ object: any DocumentObject, _ member: String, _ keys: [String]?) {
        guard let keys else { return nil }
        self.object = object
        self.member = member
        self.keys = keys
    }
}

extension Operation {
    /// The pointers into the answer that the extensions of the operation name.
    fileprivate var answerPointers: [AnswerPointer] {
        let unwrap = AnswerPointer(self, ConcordExtension.unwrap.rawValue, extensions.unwrap)
        guard let pagination = extensions.pagination else { return [unwrap].compactMap(\.self) }
        let items = AnswerPointer(pagination, "items", pagination.items)
        let next: AnswerPointer? =
            switch pagination.style {
            case .page(_, _, let lastPage): AnswerPointer(pagination, "lastPage", lastPage)
            case .offset(_, _, let total): AnswerPointer(pagination, "total", total)
            case .cursor(_, _, let next), .nextURL(let next): AnswerPointer(pagination, "next", next)
            case .link: nil
            }
        return [unwrap, items, next].compactMap(\.self)
    }

    /// The schema of the JSON body of the first answer that means success.
    fileprivate func successSchema(_ references: ReferenceResolver) -> Schema? {
        let success = responses.first { entry in
            switch entry.status {
            case .exact(let code): (200...299).contains(code)
            case .range(let hundreds): hundreds == 2
            case .others: false
            }
        }
        let content = success.flatMap { references.resolve($0.response) }?.content ?? []
        return content.first { $0.name.lowercased().contains("json") }?.value.schema
    }
}

extension Schema {
    /// The members that values have where `keys` lead nowhere; nil if they lead to a piece that values may have, as
    /// any do whose schema does not say which members there are.
    fileprivate func namesInstead(of keys: [String], _ references: ReferenceResolver) -> [String]? {
        var level = [self]
        for key in keys {
            let keywords = level.flatMap { $0.withParts(references) }
            let next = keywords.compactMap { schema in schema.properties.first { $0.name == key }?.value }
            guard !next.isEmpty else {
                return keywords.contains(where: \.mayHaveAnyMember) ? nil : keywords.flatMap(\.properties).map(\.name)
            }
            level = next
        }
        return nil
    }

    /// The keywords of the schema and of all that speak of the same values, each once.
    private func withParts(_ references: ReferenceResolver) -> [SchemaKeywords] {
        var found: [SchemaKeywords] = []
        var seen: Set<ObjectIdentifier> = []
        var waiting = [self]
        while let next = waiting.popLast() {
            guard let schema = next.keywords, seen.insert(ObjectIdentifier(schema)).inserted else { continue }
            found.append(schema)
            waiting += schema.parts + [schema.reference.flatMap(references.schema(at:))].compactMap(\.self)
        }
        return found
    }
}

extension SchemaKeywords {
    /// Whether nothing is said of members, here or in a part, and values may have some.
    fileprivate var mayHaveAnyMember: Bool {
        let isScalar = !types.isEmpty && !types.contains(.object) && !types.contains(.array)
        return !isScalar && properties.isEmpty && parts.isEmpty && reference == nil
    }
}
