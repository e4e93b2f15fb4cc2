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
        let isFractional = schema.types.contains(.number)
        guard let enumeration = enumeration(of: values, isOpen: !schema.isClosed, isFractional: isFractional) else {
            return nil
        }
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
    ///
    /// - Parameters:
    ///   - values: the values.
    ///   - isOpen: whether others may come.
    ///   - isFractional: whether the others may be numbers with fractions although those that are listed have none.
    func enumeration(of values: [FlatSchema.Value], isOpen: Bool, isFractional: Bool = false) -> Enumeration? {
        let values = values.filter { $0.value != .null }
        guard var base = base(of: values) else { return nil }
        if base == .integer, isFractional { base = .number }
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
        let bases = Set(values.map { self.base(of: $0) })
        if bases == [.integer, .number] { return .number }
        return bases == [base] ? base : nil
    }

    private func base(of value: FlatSchema.Value) -> Enumeration.Base? {
        switch value.value {
        case .string: .string
        case .integer(let digits): Int(digits) == nil ? nil : .integer
        case .number: .number
        case .null, .boolean, .array, .object: nil
        }
    }

    private func wireValue(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let digits): Int(digits).map(String.init)
        case .number(let digits):
            Double(digits).flatMap { $0.isFinite ? Int(exactly: $0).map { String($0) } ?? String($0) : nil }
        case .null, .boolean, .array, .object: nil
        }
    }
}
