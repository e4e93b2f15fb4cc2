import OpenAPIDocument
import Testing

@Suite("Schemas")
struct SchemaTests {
    /// Each keyword of JSON Schema 2020-12 that OpenAPI 3.1 has, with a value.
    private static let keywords: [String] = [
        "$id: https://example.com/a", "$schema: https://json-schema.org/draft/2020-12/schema", "$comment: a",
        "$anchor: a", "$dynamicAnchor: a", "$dynamicRef: '#a'", "$vocabulary: {}", "$defs: {a: true}",
        "$ref: '#/components/schemas/Other'", "title: a", "description: a", "default: 1", "examples: [1]",
        "example: 1", "deprecated: true", "readOnly: true", "writeOnly: true", "externalDocs: {url: a}", "xml: {}",
        "type: string", "format: date", "enum: [a]", "const: a", "multipleOf: 2", "minimum: 1", "maximum: 1",
        "exclusiveMinimum: 1", "exclusiveMaximum: 1", "minLength: 1", "maxLength: 1", "pattern: a",
        "contentEncoding: base64", "contentMediaType: text/html", "contentSchema: {}", "items: {}",
        "prefixItems: [{}]", "contains: {}", "minContains: 1", "maxContains: 1", "minItems: 1", "maxItems: 1",
        "uniqueItems: true", "unevaluatedItems: false", "properties: {a: {}}", "required: [a]",
        "additionalProperties: false", "patternProperties: {a: {}}", "propertyNames: {}", "minProperties: 1",
        "maxProperties: 1", "dependentRequired: {a: [b]}", "dependentSchemas: {a: {}}",
        "unevaluatedProperties: false", "allOf: [{}]", "anyOf: [{}]", "oneOf: [{}]", "not: {}", "if: {}", "then: {}",
        "else: {}", "discriminator: {propertyName: a}",
    ]

    @Test("Every keyword of the specification is known", arguments: keywords)
    func known(_ keyword: String) throws {
        let read = try Read.components("{schemas: {Subject: {\(keyword)}, Other: {}}}")
        #expect(read.reports == [])
    }

    @Test("All keywords of one schema are read, each as its own")
    func values() throws {
        let (schema, read) = try Read.schema(
            """
            {title: t, description: d, format: f, minimum: 1.5, maximum: 1e3, exclusiveMinimum: 2, exclusiveMaximum: 3,
              multipleOf: 0.1, minLength: 4, maxLength: 5, minItems: 6, maxItems: 7, minProperties: 8, maxProperties: 9,
              minContains: 10, maxContains: 11, if: {title: if}, then: {title: then}, else: {title: else}, not: false,
              properties: {b: {}, a: true}, required: [b, a], enum: [1, x, null], const: 1, default: x,
              contentEncoding: e, contentMediaType: m, dependentRequired: {a: [b]}, type: [object, 'null']}
            """
        )
        #expect(read.reports == [])
        #expect([schema.title, schema.description, schema.format] == ["t", "d", "f"])
        #expect(schema.types == [.object, .null])
        let bounds = [
            schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum, schema.multipleOf,
        ]
        #expect(bounds.map { $0?.double } == [1.5, 1000, 2, 3, 0.1])
        #expect(schema.maximum?.integer == 1000)
        let counts = [
            schema.minLength, schema.maxLength, schema.minItems, schema.maxItems, schema.minProperties,
            schema.maxProperties, schema.minContains, schema.maxContains,
        ]
        #expect(counts == Array(4...11))
        let branches = [schema.condition, schema.consequence, schema.alternative]
        #expect(branches.map { $0?.keywords?.title } == ["if", "then", "else"])
        #expect(schema.properties.map(\.name) == ["b", "a"])
        #expect(schema.required == ["b", "a"])
        #expect(schema.enumeration?.count == 3)
        #expect(schema.dependentRequired.first?.value == ["b"])
        #expect(schema.properties.first?.value.pointer.text == "#/components/schemas/Subject/properties/b")
        guard case .boolean(false, _) = schema.not else {
            Issue.record("false is a schema")
            return
        }
    }
}
