import APIModel
import OpenAPIDocument

extension FlatSchema {
    /// How a schema came to be part of another.
    enum Bond {
        /// It stands within.
        case inline
        /// It has a name of its own: its prose and its names are about itself.
        case reference
    }

    /// Takes over what `base` says as well: values must fit both. Where both say something that cannot hold at once,
    /// this schema's word counts.
    ///
    /// - Returns: what cannot hold at once, in words.
    mutating func inherit(_ base: FlatSchema, by bond: Bond) -> [String] {
        var conflicts: [String] = []
        switch bond {
        case .inline: inheritProse(of: base)
        case .reference: break
        }
        inheritAnnotations(of: base)
        inheritTypes(of: base, conflicts: &conflicts)
        inheritValues(of: base, conflicts: &conflicts)
        inheritText(of: base, conflicts: &conflicts)
        inheritNumbers(of: base)
        inheritLists(of: base)
        inheritObjects(of: base)
        alternatives = base.alternatives + alternatives
        discriminators += base.discriminators
        uncheckedKeywords += base.uncheckedKeywords.filter { !uncheckedKeywords.contains($0) }
        return conflicts
    }

    private mutating func inheritProse(of base: FlatSchema) {
        title = title ?? base.title
        description = description ?? base.description
        isDeprecated = isDeprecated || base.isDeprecated
        chosenName = chosenName ?? base.chosenName
        if examples.isEmpty { examples = base.examples }
    }

    private mutating func inheritAnnotations(of base: FlatSchema) {
        isNever = isNever || base.isNever
        isReadOnly = isReadOnly || base.isReadOnly
        isWriteOnly = isWriteOnly || base.isWriteOnly
        defaultValue = defaultValue ?? base.defaultValue
        isClosed = isClosed || base.isClosed
    }

    private mutating func inheritTypes(of base: FlatSchema, conflicts: inout [String]) {
        guard !types.isEmpty, !base.types.isEmpty else {
            types = types + base.types
            return
        }
        var common = types.filter(base.types.contains)
        if types.contains(.integer) != base.types.contains(.integer), !common.contains(.integer) {
            if types.contains(.number) || base.types.contains(.number) { common.append(.integer) }
        }
        guard common.contains(where: { $0 != .null }) || common == types else {
            conflicts.append("the type \"\(types[0].rawValue)\" and the type \"\(base.types[0].rawValue)\"")
            return
        }
        types = common
    }

    private mutating func inheritValues(of base: FlatSchema, conflicts: inout [String]) {
        guard let own = enumeration, let other = base.enumeration else {
            enumeration = enumeration ?? base.enumeration
            return
        }
        let common = own.filter { value in other.contains { $0.value == value.value } }
        if common.isEmpty {
            conflicts.append("two lists of values that have none in common")
        } else {
            enumeration = common
        }
    }

    private mutating func inheritText(of base: FlatSchema, conflicts: inout [String]) {
        if let format, let other = base.format, format != other {
            conflicts.append("the format \"\(format)\" and the format \"\(other)\"")
        }
        format = format ?? base.format
        contentEncoding = contentEncoding ?? base.contentEncoding
        contentMediaType = contentMediaType ?? base.contentMediaType
        minLength = greatest(minLength, base.minLength)
        maxLength = least(maxLength, base.maxLength)
        pattern = pattern ?? base.pattern
    }

    private mutating func inheritNumbers(of base: FlatSchema) {
        minimum = greatest(minimum, base.minimum)
        maximum = least(maximum, base.maximum)
        exclusiveMinimum = greatest(exclusiveMinimum, base.exclusiveMinimum)
        exclusiveMaximum = least(exclusiveMaximum, base.exclusiveMaximum)
        multipleOf = multipleOf ?? base.multipleOf
    }

    private mutating func inheritLists(of base: FlatSchema) {
        items += base.items
        if prefixItems.isEmpty { prefixItems = base.prefixItems }
        minItems = greatest(minItems, base.minItems)
        maxItems = least(maxItems, base.maxItems)
        hasUniqueItems = hasUniqueItems || base.hasUniqueItems
    }

    private mutating func inheritObjects(of base: FlatSchema) {
        var own = Dictionary(properties.map { ($0.name, $0) }) { first, _ in first }
        var merged = base.properties.map { property in
            var property = property
            if let specific = own.removeValue(forKey: property.name) {
                property.schemas = specific.schemas + property.schemas
            }
            return property
        }
        merged += properties.filter { own[$0.name] != nil }
        required += base.required.filter { !required.contains($0) }
        keyPattern = keyPattern ?? base.keyPattern
        additional = merge(additional, base.additional, hasOwnMembers: !properties.isEmpty)
        properties = merged
    }
}

/// `false` in one part of several would forbid the members of the other parts: it counts only where there are none.
private func merge(
    _ own: FlatSchema.Additional,
    _ base: FlatSchema.Additional,
    hasOwnMembers: Bool
) -> FlatSchema.Additional {
    switch (own, base) {
    case (.schemas(let specific), .schemas(let general)): .schemas(specific + general)
    case (.schemas, _), (.forbidden, _): own
    case (.unspecified, .schemas), (.unspecified, .unspecified): base
    case (.unspecified, .forbidden): hasOwnMembers ? .unspecified : .forbidden
    }
}

private func greatest(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return first ?? second }
    return max(first, second)
}

private func least(_ first: Int?, _ second: Int?) -> Int? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
}

private func greatest(_ first: JSONNumber?, _ second: JSONNumber?) -> JSONNumber? {
    guard let first, let second else { return first ?? second }
    return first.double >= second.double ? first : second
}

private func least(_ first: JSONNumber?, _ second: JSONNumber?) -> JSONNumber? {
    guard let first, let second else { return first ?? second }
    return first.double <= second.double ? first : second
}
