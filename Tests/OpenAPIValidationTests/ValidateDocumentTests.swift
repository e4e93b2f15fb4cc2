import Diagnostics
import Foundation
import Testing

@testable import OpenAPIValidation

@Suite("Validation")
struct ValidateDocumentTests {
    @Test("Each rule has a code of its own, and the list is in order")
    func list() {
        let codes = rules.map(\.code.rawValue)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test("What is found comes in the order of the document")
    func order() throws {
        let validated = try Validated.members(
            """
            paths:
              b: {}
            components:
              schemas:
                A: {type: string, minLength: -1}
                B: {type: string, enum: [1]}
                C: {type: string, minLength: -1}
            """
        )
        #expect(
            validated.reports == [
                "4 malformed-path", "7 invalid-bound", "8 enumeration-type-mismatch", "9 invalid-bound",
            ]
        )
    }

    @Test(
        "Schemas and operations are looked at wherever they stand",
        arguments: [
            "components: {schemas: {A: {allOf: [{properties: {a: {items: SUBJECT}}}]}}}",
            "components: {schemas: {A: {$defs: {a: SUBJECT}}}}",
            "components: {responses: {A: {description: a, headers: {a: {schema: SUBJECT}}}}}",
            "components: {requestBodies: {A: {content: {text/plain: {schema: SUBJECT}}}}}",
            "components: {pathItems: {A: {post: {requestBody: {content: {a/b: {schema: SUBJECT}}}}}}}",
            "webhooks: {a: {post: {requestBody: {content: {a/b: {schema: SUBJECT}}}}}}",
            "paths: {/a: {get: {callbacks: {b: {'{$url}': {post: {parameters: [{name: c, in: query, schema: SUBJECT}]}}}}}}}",
            "paths: {/a: {get: {parameters: [{name: b, in: query, content: {application/json: {schema: SUBJECT}}}]}}}",
            """
            components: {requestBodies: {A: {content: {multipart/form-data: {schema: {}, \
            encoding: {a: {headers: {b: {schema: SUBJECT}}}}}}}}}
            """,
        ]
    )
    func places(_ members: String) throws {
        let validated = try Validated.members(
            members.replacingOccurrences(of: "SUBJECT", with: "{type: string, minLength: -1}")
        )
        #expect(validated.reports == ["3 invalid-bound"])
    }

    @Test("What stands in another file, or in the first where only a reference leads, is looked at once")
    func elsewhere() throws {
        let text = """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths:
              /a: {$ref: "other.yaml#/path"}
              /b:
                get:
                  parameters: [{$ref: "other.yaml#/parameter"}]
                  responses:
                    "200": {$ref: "other.yaml#/path/get/responses/200"}
                    "201": {description: a, content: {a/b: {schema: {$ref: "#/x-schema"}}}}
            x-schema: {type: string, minLength: -1}
            """
        let other = """
            path:
              get: {responses: {"200": {description: a, content: {a/b: {schema: {$ref: "#/schema"}}}}}}
            parameter: {name: p, in: query, schema: {type: string, minLength: -1}}
            schema: {type: string, minLength: -1}
            """
        let validated = try Validated(text, others: ["other.yaml": other])
        #expect(validated.reports == ["11 invalid-bound", "3 invalid-bound", "4 invalid-bound"])
        #expect(validated.paths == ["input.yaml", "other.yaml", "other.yaml"])
    }

    @Test(
        "What is legal, though it looks odd, is not reported",
        arguments: [
            // a parameter of the operation replaces that of the path
            """
            paths: {'/a/{b}': {parameters: [{name: b, in: path, required: true, schema: {}}], \
            get: {parameters: [{name: b, in: path, required: true, schema: {type: string}}]}}}
            """,
            // the same name in two places
            "paths: {/a: {get: {parameters: [{name: b, in: query, schema: {}}, {name: b, in: header, schema: {}}]}}}",
            // names of query parameters differ in case
            "paths: {/a: {get: {parameters: [{name: b, in: query, schema: {}}, {name: B, in: query, schema: {}}]}}}",
            // more specific paths
            "paths: {/a/me: {get: {}}, '/a/{b}': {get: {parameters: [{name: b, in: path, required: true, schema: {}}]}}}",
            // a path whose item stands elsewhere
            """
            paths: {'/a/{b}': {$ref: '#/components/pathItems/A'}}
            components: {pathItems: {A: {parameters: [{name: b, in: path, required: true, schema: {}}], get: {}}}}
            """,
            // a tag that is not declared, an operation without an id
            "paths: {/a: {get: {tags: [b]}}}",
            // a mapping by name and by reference
            """
            components: {schemas: {A: {discriminator: {propertyName: a, mapping: {a: B, b: '#/components/schemas/B'}}}, \
            B: {required: [a], allOf: [{properties: {b: {}}}]}}}
            """,
            // an example that stands elsewhere, or is of another media type
            """
            components: {requestBodies: {A: {content: {application/xml: {schema: {type: object}, example: <a/>}, \
            application/json: {schema: {type: object}, examples: {a: {externalValue: b.json}}}}}}}
            """,
            // pages of an answer whose members are not said
            """
            paths: {/a: {get: {x-concord-pagination: {style: link, items: /data}, \
            responses: {'200': {description: a, content: {application/json: {schema: {type: object}}}}}}}}
            """,
        ]
    )
    func legal(_ members: String) throws {
        #expect(try Validated.members(members).reports == [])
    }

    @Test("A path item that stands elsewhere is held against each path that refers to it")
    func referredPathItems() throws {
        let validated = try Validated.members(
            """
            paths:
              /a/{b}: {$ref: '#/components/pathItems/A'}
              /c/{d}: {$ref: '#/components/pathItems/A'}
            components: {pathItems: {A: {get: {parameters: [{name: b, in: path, required: true, schema: {}}]}}}}
            """
        )
        #expect(validated.reports == ["5 undeclared-path-parameter", "6 unused-path-parameter"])
    }
}
