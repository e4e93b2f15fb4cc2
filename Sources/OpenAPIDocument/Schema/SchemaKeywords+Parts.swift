extension SchemaKeywords {
    /// Schemas that speak of the same values.
    package var parts: [Schema] {
        var parts = allOf
        parts.add(anyOf)
        parts.add(oneOf)
        parts.add(not)
        parts.add(condition)
        parts.add(consequence)
        parts.add(alternative)
        for entry in dependentSchemas { parts.append(entry.value) }
        return parts
    }

    /// Schemas that speak of what is in the values, and such as only stand here to be referred to.
    package var children: [Schema] {
        var children: [Schema] = []
        children.reserveCapacity(properties.count)
        for entry in properties { children.append(entry.value) }
        children.add(prefixItems)
        for entry in patternProperties { children.append(entry.value) }
        children.add(items)
        children.add(contains)
        children.add(unevaluatedItems)
        children.add(additionalProperties)
        children.add(propertyNames)
        children.add(unevaluatedProperties)
        children.add(contentSchema)
        for entry in definitions { children.append(entry.value) }
        return children
    }
}

extension [Schema] {
    /// Adds others, of which there are none in most schemas.
    fileprivate mutating func add(_ others: [Schema]) {
        if !others.isEmpty { self += others }
    }

    fileprivate mutating func add(_ other: Schema?) {
        if let other { append(other) }
    }
}
