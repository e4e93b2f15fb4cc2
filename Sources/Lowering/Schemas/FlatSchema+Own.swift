import APIModel
import OpenAPIDocument
import SourceNodes

extension FlatSchema {
    /// Takes in what `keywords` says itself, without its `$ref` and `allOf`.
    mutating func readOwn(_ keywords: SchemaKeywords) {
        types = keywords.types
        readProse(of: keywords)
        readValues(of: keywords)
        readTextAndNumbers(of: keywords)
        readLists(of: keywords)
        readObjects(of: keywords)
        uncheckedKeywords = validatorKeywords.filter { keywords.place.members[$0] != nil }.map { name in
            let pointer = keywords.pointer.appending(name)
            return UncheckedKeyword(
                name: name,
                origin: Origin(pointer: pointer, range: keywords.place.keyRange(of: name))
            )
        }
    }

    private mutating func readProse(of keywords: SchemaKeywords) {
        title = keywords.title
        description = keywords.description
        isDeprecated = keywords.isDeprecated
        isReadOnly = keywords.isReadOnly
        isWriteOnly = keywords.isWriteOnly
        defaultValue = keywords.defaultValue
        examples = keywords.examples.map { unnamedExample($0, at: keywords.pointer.appending("examples")) }
        chosenName = keywords.extensions.name
        isClosed = keywords.extensions.isClosed
    }

    private mutating func readValues(of keywords: SchemaKeywords) {
        let pointer = keywords.pointer.appending("enum")
        if let constant = keywords.constant {
            enumeration = [
                Value(
                    value: lowerValue(constant),
                    name: nil,
                    documentation: Documentation(),
                    origin: Origin(pointer: keywords.pointer.appending("const"), range: constant.range)
                )
            ]
        } else if let nodes = keywords.enumeration {
            enumeration = nodes.enumerated().map { index, node in
                let value = lowerValue(node)
                return Value(
                    value: value,
                    name: nameOfValue(value, at: index, in: keywords.extensions),
                    documentation: Documentation(prose: element(index, of: keywords.extensions.enumDescriptions), nil),
                    origin: Origin(pointer: pointer.appending(index), range: node.range)
                )
            }
        }
    }

    private mutating func readTextAndNumbers(of keywords: SchemaKeywords) {
        format = keywords.format
        contentEncoding = keywords.contentEncoding
        contentMediaType = keywords.contentMediaType
        minLength = keywords.minLength
        maxLength = keywords.maxLength
        pattern = keywords.pattern
        minimum = keywords.minimum
        maximum = keywords.maximum
        exclusiveMinimum = keywords.exclusiveMinimum
        exclusiveMaximum = keywords.exclusiveMaximum
        multipleOf = keywords.multipleOf
    }

    private mutating func readLists(of keywords: SchemaKeywords) {
        items = keywords.items.map { [$0] } ?? []
        prefixItems = keywords.prefixItems
        minItems = keywords.minItems
        maxItems = keywords.maxItems
        hasUniqueItems = keywords.hasUniqueItems
    }

    private mutating func readObjects(of keywords: SchemaKeywords) {
        properties = keywords.properties.map {
            Property(name: $0.name, nameRange: $0.nameRange, schemas: [$0.value])
        }
        required = keywords.required
        switch keywords.additionalProperties {
        case .boolean(false, _)?: additional = .forbidden
        case .some(let schema): additional = .schemas([schema])
        case nil: additional = .unspecified
        }
        if !keywords.patternProperties.isEmpty { readPatterns(of: keywords) }
        discriminators = keywords.discriminator.map { [$0] } ?? []
        if !keywords.oneOf.isEmpty {
            alternatives.append(Alternatives(schemas: keywords.oneOf, discriminator: keywords.discriminator))
        }
        if !keywords.anyOf.isEmpty {
            alternatives.append(Alternatives(schemas: keywords.anyOf, discriminator: keywords.discriminator))
        }
    }
}

extension FlatSchema {
    /// Members whose names fit a pattern are members without a name: of one type if there is one, else any JSON.
    private mutating func readPatterns(of keywords: SchemaKeywords) {
        let patterns = keywords.patternProperties.map(\.value)
        switch additional {
        case .unspecified, .forbidden:
            additional = .schemas(patterns.count == 1 ? patterns : [])
            keyPattern = patterns.count == 1 ? keywords.patternProperties[0].name : nil
        case .schemas: additional = .schemas([])
        }
    }
}

private func nameOfValue(_ value: JSONValue, at index: Int, in extensions: SchemaExtensions) -> NameHint? {
    let text: String? =
        switch value {
        case .string(let text), .integer(let text): text
        case .null, .boolean, .number, .array, .object: nil
        }
    let chosen = extensions.caseNames.first { $0.value == text }?.name ?? element(index, of: extensions.enumNames)
    return chosen.map { NameHint($0, isChosen: true) }
}

private func element(_ index: Int, of list: [String]) -> String? {
    list.indices.contains(index) ? list[index] : nil
}

/// Keywords that say which values are valid without saying what type they have.
private let validatorKeywords = [
    "contains", "dependentRequired", "dependentSchemas", "if", "maxContains", "maxProperties", "minContains",
    "minProperties", "not", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
]
