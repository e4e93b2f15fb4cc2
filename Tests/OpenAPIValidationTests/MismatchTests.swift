import Diagnostics
import Foundation
import OpenAPIDocument
import Testing

@Suite("Values that do not fit their schema")
struct MismatchTests {
    /// A schema, a value, and why the value does not fit; nil: it does.
    private static let table: [(schema: String, value: String, problem: String?)] = [
        ("{type: string}", "a", nil),
        ("{type: string}", "7", "the value must be of type string, not 7"),
        ("{type: [string, 'null']}", "null", nil),
        ("{type: string}", "null", "the value must be of type string, not null"),
        ("{type: integer}", "7.0", nil),
        ("{type: integer}", "7.5", "the value must be of type integer, not 7.5"),
        ("{type: number}", "7", nil),
        ("{enum: [a, 1, null]}", "null", nil),
        ("{enum: [a, 1.0]}", "1", nil),
        ("{enum: [a, b]}", "c", "the value is \"c\", which \"enum\" does not list"),
        ("{const: {a: 1, b: 2}}", "{b: 2, a: 1}", nil),
        ("{const: 9007199254740993}", "9007199254740992", "the value must be 9007199254740993, not 9007199254740992"),
        ("{minimum: 1, exclusiveMaximum: 3}", "1", nil),
        ("{minimum: 1}", "0.5", "the value is 0.5, below 1"),
        ("{exclusiveMaximum: 3}", "3", "the value is 3, not below 3"),
        ("{multipleOf: 0.01}", "19.99", nil),
        ("{multipleOf: 2}", "3", "the value is 3, no multiple of 2"),
        ("{maxLength: 2}", "\"👩‍👩\"", "the value has 3 characters, more than 2"),
        ("{format: date}", "2024-02-30", "the value is \"2024-02-30\", no date"),
        ("{format: telepathy}", "anything", nil),
        ("{minItems: 2}", "[1]", "the value has 1 elements, fewer than 2"),
        ("{uniqueItems: true}", "[1, 1.0]", "the value has equal elements"),
        ("{items: {type: string}}", "[a, 1]", "element [1] must be of type string, not 1"),
        ("{prefixItems: [{type: string}], items: {type: integer}}", "[a, 1]", nil),
        ("{required: [a]}", "{b: 1}", "the value lacks \"a\""),
        ("{required: [a], properties: {a: {readOnly: true}}}", "{}", nil),
        ("{required: [a], properties: {a: {type: [string, 'null']}}}", "{a: null}", nil),
        ("{properties: {a: {type: string}}}", "{a: 1}", "\"a\" must be of type string, not 1"),
        ("{properties: {a: {}}, additionalProperties: false}", "{a: 1, b: 2}", "\"b\" is not allowed"),
        ("{patternProperties: {b: {}}, additionalProperties: false}", "{b: 2}", nil),
        ("{allOf: [{required: [a]}, {required: [b]}]}", "{a: 1}", "the value lacks \"b\""),
        ("{anyOf: [{type: string}, {type: integer}]}", "true", "the value fits none of \"anyOf\""),
        ("{oneOf: [{type: integer}, {type: number}]}", "1", "the value fits several of \"oneOf\""),
        ("{$ref: '#/components/schemas/Text'}", "1", "the value must be of type string, not 1"),
        ("{$ref: '#/components/schemas/Tree'}", "[[], [[]]]", nil),
        ("{$ref: '#/components/schemas/Loop'}", "1", nil),
        ("{not: {type: string}}", "a", "the value fits what \"not\" forbids"),
        ("{if: {minimum: 5}, then: {multipleOf: 5}}", "7", "the value is 7, no multiple of 5"),
        ("{pattern: '^a+$'}", "abc", "the value is \"abc\", which does not match \"^a+$\""),
        ("{pattern: '(a)\\1'}", "b", nil),
        ("{format: uuid}", "1-2-3", "the value is \"1-2-3\", no UUID"),
        ("{contains: {type: integer}, minContains: 2}", "[a, 1]", "the value has 1 elements that fit \"contains\""),
        ("{propertyNames: {maxLength: 1}}", "{ab: 1}", "\"ab\" has the name \"ab\", which is not allowed"),
        ("{dependentRequired: {a: [b]}}", "{a: 1}", "the value lacks \"b\", which \"a\" calls for"),
        ("{properties: {a: {}}, unevaluatedProperties: false}", "{a: 1, b: 2}", "\"b\" is not allowed"),
        ("{allOf: [{properties: {a: {readOnly: true}}}, {required: [a]}]}", "{}", nil),
        ("{required: [a], properties: {a: {writeOnly: true}}}", "{}", "the value lacks \"a\""),
    ]

    @Test("The first reason is named; what nobody can say is not", arguments: table)
    func mismatch(_ schema: String, _ value: String, _ problem: String?) throws {
        let validated = try Validated.members(
            """
            components:
              schemas:
                Text: {type: string}
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]}
              parameters:
                Subject:
                  name: subject
                  in: query
                  schema: \(schema)
                  example: \(value)
            """
        )
        let found = validated.diagnostics.filter { $0.code == .exampleMismatch }
        let messages = found.map {
            $0.message.replacingOccurrences(of: "the example does not fit its schema: ", with: "")
        }
        #expect(messages == [problem].compactMap(\.self))
    }
}
