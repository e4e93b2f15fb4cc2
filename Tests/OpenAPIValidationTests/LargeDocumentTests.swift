import Testing

@Suite("Documents that multiply what there is to do")
struct LargeDocumentTests {
    @Test("Alternatives of alternatives, forty deep: the comparison ends, and takes the rest to fit")
    func alternatives() throws {
        let schemas = (0..<40).map { level in
            let next = "{$ref: '#/components/schemas/S\(level + 1)'}"
            return "S\(level): {anyOf: [\(next), \(next)]}"
        }
        let validated = try Validated.members(
            """
            components:
              schemas: {\(schemas.joined(separator: ", ")), S40: {type: string}}
              parameters: {A: {name: a, in: query, example: 1, schema: {$ref: '#/components/schemas/S0'}}}
            """
        )
        #expect(validated.diagnostics.count <= 1)
    }

    @Test("Five thousand schemas that build on each other")
    func chains() throws {
        let schemas = (0..<5_000).map { "S\($0): {allOf: [{$ref: '#/components/schemas/S\(($0 + 1) % 5_000)'}]}" }
        let validated = try Validated.members(
            """
            paths:
              /a:
                get:
                  x-concord-unwrap: /data/id
                  responses:
                    "200":
                      description: a
                      content: {application/json: {example: 1, schema: {$ref: '#/components/schemas/S0'}}}
            components: {schemas: {\(schemas.joined(separator: ", "))}}
            """
        )
        #expect(validated.reports == ["6 unresolved-answer-pointer", "11 endless-schema"])
    }

    @Test("A chain of five thousand references, and schemas as deep as a document may be")
    func depth() throws {
        let references = (0..<5_000).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }
        let deep = String(repeating: "{items: ", count: 240) + "{}" + String(repeating: "}", count: 240)
        let validated = try Validated.members(
            """
            components: {schemas: {\(references.joined(separator: ", ")), S5000: \(deep)}}
            """
        )
        #expect(validated.reports == [])
    }
}
