import APIModel
import OpenAPIDocument

/// What makes two enumerations without a name of their own the same.
struct EnumerationKey: Hashable {
    let name: String
    let values: [String]
}

extension SchemaLowering {
    /// The enumeration of `values`; nil if they are of a kind that has no names, or of several kinds.
    mutating func enumeration(
        _ values: [FlatSchema.Value],
        of schema: FlatSchema,
        name: NameHint
    ) -> TypeReference? {
        guard let enumeration = enumeration(of: values, isOpen: !schema.isClosed) else { return nil }
        return .named(define(enumeration, of: schema, name: name))
    }

    /// A definition of `enumeration`, or the one that is equal to it.
    mutating func define(_ enumeration: Enumeration, of schema: FlatSchema, name: NameHint) -> TypeID {
        let hasOwnName = name.context.isEmpty || name.isChosen
        let name = name.specific
        let spelling = joined(writtenWords(of: name.preferred))
        let key = EnumerationKey(name: spelling, values: enumeration.values.map(\.wireValue))
        if !hasOwnName, let id = enumerations[key] { return id }
        let id = define(schema, name: name, shape: .enumeration(enumeration))
        if !hasOwnName { enumerations[key] = id }
        return id
    }

    /// `values` as an enumeration; null is not one of its values.
    func enumeration(of values: [FlatSchema.Value], isOpen: Bool) -> Enumeration? {
        let values = values.filter { $0.value != .null }
        guard let base = base(of: values) else { return nil }
        var seen: Set<String> = []
        let cases = values.compactMap { value -> Enumeration.Value? in
            guard let text = wireValue(value.value), seen.insert(text).inserted else { return nil }
            return Enumeration.Value(
                wireValue: text,
                name: value.name ?? NameHint(text),
                documentation: value.documentation,
                origin: value.origin
            )
        }
        return Enumeration(base: base, values: cases, isOpen: isOpen)
    }

    private func base(of values: [FlatSchema.Value]) -> Enumeration.Base? {
        guard let first = values.first, let base = base(of: first) else { return nil }
        return values.allSatisfy { self.base(of: $0) == base } ? base : nil
    }

    private func base(of value: FlatSchema.Value) -> Enumeration.Base? {
        switch value.value {
        case .string: .string
        case .integer(let digits): Int(digits) == nil ? nil : .integer
        case .null, .boolean, .number, .array, .object: nil
        }
    }

    private func wireValue(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let digits): Int(digits).map(String.init)
        case .null, .boolean, .number, .array, .object: nil
        }
    }
}
