import OpenAPIDocument
import OpenAPIValidation
import SchemaEvaluation
import SourceNodes

/// The schemas that speak of one value: the one that is documented, what its references and `allOf` lead to, and those of
/// its alternatives that are meant.
struct SchemaParts {
    /// The schemas, the documented one first.
    private(set) var schemas: [SchemaKeywords] = []
    /// The schemas with alternatives of which one is meant, though the value may not fit it.
    private(set) var narrowed: Set<ObjectIdentifier> = []
    private let references: ReferenceResolver

    /// The schemas that speak of `value`; without one, all that may speak of any.
    init(
        of schema: Schema,
        for value: Node?,
        _ references: ReferenceResolver,
        fits: (Node, Schema) -> Bool
    ) {
        self.references = references
        add(schema, value, fits)
    }

    private mutating func add(_ schema: Schema, _ value: Node?, _ fits: (Node, Schema) -> Bool) {
        guard let own = schema.keywords, !schemas.contains(where: { $0 === own }) else { return }
        schemas.append(own)
        if let target = own.reference.flatMap({ references.schema(at: $0) }) { add(target, value, fits) }
        for part in own.allOf { add(part, value, fits) }
        for alternatives in [own.oneOf, own.anyOf] where !alternatives.isEmpty {
            let meant = meant(alternatives, own.discriminator, value, fits)
            if meant.count == 1 { narrowed.insert(ObjectIdentifier(own)) }
            for alternative in meant { add(alternative, value, fits) }
        }
    }

    /// The alternative that the discriminator names; else those that fit; else the only one of the value's type.
    private func meant(
        _ alternatives: [Schema],
        _ discriminator: Discriminator?,
        _ value: Node?,
        _ fits: (Node, Schema) -> Bool
    ) -> [Schema] {
        guard let value else { return alternatives }
        if let named = discriminator.flatMap({ target(of: value, $0) }) { return [named] }
        let fitting = alternatives.filter { fits(value, $0) }
        guard fitting.isEmpty else { return fitting }
        let alike = alternatives.filter { alternative in
            let types = SchemaParts(of: alternative, for: nil, references, fits: fits).schemas.flatMap(\.valueTypes)
            return !types.isEmpty && value.isOf(types)
        }
        return alike.count == 1 ? alike : []
    }

    private func target(of value: Node, _ discriminator: Discriminator) -> Schema? {
        guard case .mapping(let members) = value.value,
            case .string(let name)? = members[discriminator.propertyName]?.value
        else { return nil }
        let mapped = discriminator.mapping.first { $0.name == name }?.value
        return mapped.flatMap { references.schema(at: $0) } ?? references.schema(named: name)
    }
}

// MARK: Members

extension SchemaParts {
    /// The documented properties, each once, in the order of the document.
    var properties: [Entry<Schema>] {
        var names: Set<String> = []
        return schemas.flatMap(\.properties).filter { names.insert($0.name).inserted }
    }

    /// The schema of a property; the first that is documented.
    func property(_ name: String) -> Schema? {
        schemas.lazy.flatMap(\.properties).first { $0.name == name }?.value
    }

    /// The schema of members that no property names; nil: the document allows none by a schema.
    var others: Schema? {
        schemas.lazy.compactMap(\.additionalProperties).first { $0.keywords != nil || $0.allowsAnything }
            ?? schemas.lazy.flatMap(\.patternProperties).first?.value
    }

    /// Whether the document says nothing at all of members, so that any may come.
    var isFree: Bool { properties.isEmpty && schemas.allSatisfy { $0.additionalProperties?.isNothing != true } }

    /// The schema of elements.
    var items: Schema? { schemas.lazy.compactMap(\.items).first }

    /// The required names with the schemas that require them, without those that only requests have.
    var required: [(name: String, by: SchemaKeywords)] {
        var names: Set<String> = []
        return schemas.flatMap { schema in schema.required.map { (name: $0, by: schema) } }
            .filter { names.insert($0.name).inserted && !isOfRequests($0.name) }
    }

    /// Whether only requests have a property.
    func isOfRequests(_ name: String) -> Bool {
        guard let own = property(name)?.keywords else { return false }
        return own.isWriteOnly || own.reference.flatMap { references.schema(at: $0) }?.keywords?.isWriteOnly == true
    }

    /// Whether values are listed.
    var isEnumeration: Bool { schemas.contains { $0.enumeration != nil } }
}

extension SchemaKeywords {
    /// The types, in the words of the evaluator.
    fileprivate var valueTypes: [ValueType] { types.compactMap { ValueType(rawValue: $0.rawValue) } }
}

extension Schema {
    /// Whether it is `true`.
    fileprivate var allowsAnything: Bool {
        if case .boolean(true, _) = self { true } else { false }
    }

    /// Whether it is `false`.
    fileprivate var isNothing: Bool {
        if case .boolean(false, _) = self { true } else { false }
    }
}
