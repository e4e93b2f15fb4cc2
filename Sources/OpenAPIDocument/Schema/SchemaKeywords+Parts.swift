extension SchemaKeywords {
    /// Schemas that speak of the same values.
    package var parts: [Schema] {
        allOf + anyOf + oneOf + [not, condition, consequence, alternative].compactMap(\.self)
            + dependentSchemas.map(\.value)
    }

    /// Schemas that speak of what is in the values, and such as only stand here to be referred to.
    package var children: [Schema] {
        let single = [
            items, contains, unevaluatedItems, additionalProperties, propertyNames, unevaluatedProperties,
            contentSchema,
        ]
        return properties.map(\.value) + prefixItems + patternProperties.map(\.value) + single.compactMap(\.self)
            + definitions.map(\.value)
    }
}
