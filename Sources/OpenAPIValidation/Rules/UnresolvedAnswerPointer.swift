import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A pointer of `x-concord-pagination` or `x-concord-unwrap` leads nowhere in the answer of the operation.
    static let unresolvedAnswerPointer = Rule(.unresolvedAnswerPointer) { inventory in
        inventory.operations.flatMap { operation -> [Finding] in
            let pointers = operation.answerPointers
            guard !pointers.isEmpty else { return [] }
            guard let answer = operation.successSchema(inventory.references) else { return [] }
            return pointers.filter { !answer.mayHave($0.keys[...], inventory.references, within: []) }.map { pointer in
                let text = JSONPointer.text(of: pointer.keys).dropFirst()
                return Finding("\"\(text)\" leads nowhere in the answer", in: pointer.object, pointer.member)
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
    /// Whether values may have a piece at `keys`; a schema that does not say which members there are may have any.
    fileprivate func mayHave(
        _ keys: ArraySlice<String>,
        _ references: ReferenceResolver,
        within: [ObjectIdentifier]
    ) -> Bool {
        guard let key = keys.first, let schema = keywords else { return true }
        let identifier = ObjectIdentifier(schema)
        guard !within.contains(identifier) else { return false }
        if let property = schema.properties.first(where: { $0.name == key }) {
            return property.value.mayHave(keys.dropFirst(), references, within: [])
        }
        let target = schema.reference.flatMap(references.schema(at:))
        let parts = schema.parts + [target].compactMap(\.self)
        guard !parts.isEmpty else { return schema.properties.isEmpty && !schema.isScalar }
        return parts.contains { $0.mayHave(keys, references, within: within + [identifier]) }
    }
}

extension SchemaKeywords {
    /// Whether values have no members at all.
    fileprivate var isScalar: Bool {
        !types.isEmpty && !types.contains(.object) && !types.contains(.array)
    }
}
