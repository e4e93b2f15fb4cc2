import OpenAPIDocument
import Testing

@Suite("What OpenAPI 3.2 added")
struct Version32Tests {
    private func read(_ members: String) throws -> Read {
        try Read("openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\n" + members)
    }

    private func operations(_ item: String) throws -> (methods: [String], reports: [String]) {
        let read = try read("paths: {/pets: \(item)}")
        let operations = read.document?.paths.first?.value.operations ?? []
        return (operations.map(\.name), read.reports)
    }

    @Test("The method QUERY has a member, and others are called as they are sent; none has two places")
    func methods() throws {
        #expect(
            try operations("{query: {}, additionalOperations: {LINK: {}, link: {}}}").methods == [
                "query", "LINK", "link",
            ]
        )
        let twice = try operations("{additionalOperations: {POST: {}, COPY: {}}}")
        #expect(twice.methods == ["post", "COPY"])
        #expect(twice.reports == ["3 warning unknown-member"])
        let none = try operations("{additionalOperations: {MAKE IT: {}, COPY: {}}}")
        #expect(none.methods == ["COPY"])
        #expect(none.reports == ["3 warning unknown-member"])
    }

    @Test("A parameter may be the whole query, and a cookie has a style of its own")
    func parameters() throws {
        let read = try read(
            """
            components:
              parameters:
                A: {name: a, in: querystring, content: {application/json: {schema: {}}}}
                B: {name: b, in: querystring, schema: {type: object}}
                C: {name: c, in: cookie, style: cookie, schema: {}}
                D: {name: d, in: cookie, schema: {}}
            """
        )
        let shapes = try #require(read.document?.components.parameters).map { entry -> String in
            guard case .inline(let parameter) = entry.value else { return "?" }
            return switch parameter.shape {
            case .schema(_, let style, let explode, _): "\(parameter.location) \(style) \(explode)"
            case .content(let body): "\(parameter.location) \(body.name)"
            case .unspecified: "?"
            }
        }
        let form = "querystring application/x-www-form-urlencoded"
        #expect(shapes == ["querystring application/json", form, "cookie cookie true", "cookie form true"])
        #expect(read.reports == ["6 warning missing-member"])
    }

    @Test("Bodies: forms with names, pieces that follow each other, parts by position")
    func bodies() throws {
        let read = try read(
            """
            components:
              mediaTypes: {Lines: {itemSchema: {type: string}}}
              requestBodies:
                A: {content: {application/jsonl: {$ref: '#/components/mediaTypes/Lines'}}}
                B:
                  content:
                    multipart/mixed:
                      prefixEncoding: [{contentType: text/plain}, {contentType: image/png}]
                      itemEncoding: {contentType: multipart/mixed, itemEncoding: {contentType: text/css}}
            """
        )
        let bodies = try #require(read.document?.components.requestBodies).compactMap { entry -> MediaType? in
            guard case .inline(let body) = entry.value else { return nil }
            return body.content.first?.value
        }
        #expect(bodies.first?.itemSchema?.keywords?.types == [.string])
        #expect(bodies.last?.prefixEncoding.map(\.contentType) == ["text/plain", "image/png"])
        #expect(bodies.last?.itemEncoding?.itemEncoding.first?.contentType == "text/css")
        #expect(read.reports == [])
    }

    @Test("Before 3.2 a body may not be a reference, and is followed with a warning")
    func referencesOf31() throws {
        let read = try Read.components(
            "{mediaTypes: {L: {schema: {}}}, requestBodies: {A: {content: {a/b: {$ref: '#/components/mediaTypes/L'}}}}}"
        )
        #expect(read.reports == ["4 warning misplaced-reference"])
    }

    @Test("Tags lie in each other, servers have names, answers need no description, examples have two forms")
    func others() throws {
        let read = try read(
            """
            tags: [{name: a, summary: A tag, kind: nav}, {name: b, parent: a}]
            servers: [{url: https://example.com, name: Production}]
            components:
              responses: {Done: {summary: It is done}}
              examples: {E: {dataValue: [1], serializedValue: '1'}}
              schemas:
                Pet: {oneOf: [{}], discriminator: {propertyName: kind, defaultMapping: Pet}}
              securitySchemes:
                S:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://example.com/meta
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://example.com/d', tokenUrl: t, scopes: {}}}
            """
        )
        let document = try #require(read.document)
        #expect(document.tags.map(\.parent) == [nil, "a"])
        #expect(document.tags.first?.kind == "nav")
        #expect(document.servers.first?.name == "Production")
        guard case .inline(let scheme)? = document.components.securitySchemes.first?.value,
            case .inline(let example)? = document.components.examples.first?.value,
            case .oauth2(let flows) = scheme.kind
        else {
            Issue.record("they are not read")
            return
        }
        #expect(flows.deviceAuthorization?.deviceAuthorizationURL == "https://example.com/d")
        #expect(scheme.oauth2MetadataURL == "https://example.com/meta" && scheme.isDeprecated)
        #expect(example.value != nil && example.serializedValue == "1")
        #expect(document.components.schemas.first?.value.keywords?.discriminator?.defaultMapping?.text == "Pet")
        #expect(read.reports == [])
    }
}
