import Diagnostics
import OpenAPIDocument
import Testing

@Suite("Documents of Swagger 2.0")
struct SwaggerTests {
    private func read(_ members: String) throws -> Read {
        try Read("swagger: '2.0'\ninfo: {title: Pets, version: '1'}\n\(members)")
    }

    private func operation(_ members: String, in others: String = "") throws -> (Operation, Read) {
        let read = try read("\(others)\npaths: {/pets: {post: {\(members), responses: {'204': {description: Done.}}}}}")
        return (try #require(read.document?.paths.first?.value.operations.first?.value), read)
    }

    @Test(
        "Host, base path and schemes are servers, the encrypted ones first",
        arguments: [
            (
                "host: a.example\nbasePath: /v1\nschemes: [http, https]",
                ["https://a.example/v1", "http://a.example/v1"]
            ),
            ("host: a.example:8080\nbasePath: /", ["https://a.example:8080"]),
            ("basePath: v1/", ["/v1"]),
            ("schemes: [https]", []),
        ]
    )
    func servers(_ members: String, _ urls: [String]) throws {
        let read = try read(members + "\npaths: {}")
        #expect(read.document?.servers.map(\.url) == urls)
        #expect(read.reports == [])
    }

    @Test("A body takes each form that the operation, or else the document, consumes")
    func body() throws {
        let parameters = "parameters: [{name: pet, in: body, required: true, schema: {type: string}}]"
        let all = "consumes: [application/json, text/plain]"
        let (usual, read) = try operation(parameters, in: all)
        guard case .inline(let body) = usual.requestBody else { throw Missing() }
        #expect(body.content.map(\.name) == ["application/json", "text/plain"])
        #expect(body.isRequired)
        #expect(body.content.first?.value.schema?.pointer.text == "#/paths/~1pets/post/parameters/0/schema")
        #expect(usual.parameters.isEmpty && read.reports == [])
        let (own, _) = try operation(parameters + ", consumes: [text/csv]", in: all)
        guard case .inline(let ownBody) = own.requestBody else { throw Missing() }
        #expect(ownBody.content.map(\.name) == ["text/csv"])
    }

    @Test("Fields of a form are the properties of a body, in parts if one is a file")
    func form() throws {
        let file = "{name: picture, in: formData, required: true, type: file}"
        let names = "{name: names, in: formData, type: array, items: {type: string}}"
        for (fields, mediaType, encoded) in [
            ([file, names], "multipart/form-data", []), ([names], "application/x-www-form-urlencoded", ["names"]),
        ] {
            let (operation, read) = try operation("parameters: [\(fields.joined(separator: ", "))]")
            guard case .inline(let body) = operation.requestBody, let form = body.content.first else { throw Missing() }
            #expect(form.name == mediaType)
            #expect(form.value.schema?.keywords?.properties.count == fields.count)
            #expect(form.value.encoding.map(\.name) == encoded)
            #expect(read.reports == [])
        }
    }

    @Test("One parameter describes the body; another one and fields of a form beside it are told")
    func secondBody() throws {
        let first = "{name: pet, in: body, schema: {type: string}}"
        for second in ["{name: other, in: body, schema: {type: string}}", "{name: name, in: formData, type: string}"] {
            let (operation, read) = try operation("parameters: [\(first), \(second)]")
            guard case .inline(let body) = operation.requestBody else { throw Missing() }
            #expect(body.content.first?.value.schema?.pointer.text == "#/paths/~1pets/post/parameters/0/schema")
            #expect(
                read.reports.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
                    == ["warning ignored-parameter"]
            )
        }
    }

    @Test("A body that stands among the document's parameters is where operations refer to it, and is no parameter")
    func sharedBody() throws {
        let shared = "parameters: {pet: {name: pet, in: body, schema: {properties: {name: {type: string}}}}}"
        let (operation, read) = try operation("parameters: [{$ref: '#/parameters/pet'}]", in: shared)
        guard case .inline(let body) = operation.requestBody else { throw Missing() }
        #expect(body.content.first?.value.schema?.pointer.text == "#/parameters/pet/schema")
        #expect(read.document?.components.parameters.isEmpty == true)
        #expect(read.reports == [])
    }

    @Test(
        "Collection formats are styles",
        arguments: [
            ("query", nil, .form, false), ("query", "csv", .form, false), ("query", "multi", .form, true),
            ("query", "ssv", .spaceDelimited, false), ("query", "pipes", .pipeDelimited, false),
            ("header", "csv", .simple, false), ("query", "tsv", nil, false), ("header", "pipes", nil, false),
        ] as [(String, String?, ParameterStyle?, Bool)]
    )
    func collections(location: String, format: String?, style: ParameterStyle?, explode: Bool) throws {
        let member = format.map { ", collectionFormat: \($0)" } ?? ""
        let list = "parameters: [{name: ids, in: \(location), type: array, items: {type: integer}\(member)}]"
        let (operation, read) = try operation(list)
        guard case .inline(let parameter) = operation.parameters.first else { throw Missing() }
        switch parameter.shape {
        case .schema(let schema, let found, let foundExplode, _):
            #expect(found == style && foundExplode == explode)
            #expect(schema.keywords?.items?.keywords?.types == [.integer])
        case .content, .unspecified:
            #expect(style == nil)
            #expect(read.diagnostics.map(\.code) == [.unsupportedCollectionFormat])
        }
    }

    @Test("Definitions are schemas by name, references lead to them, and what is nullable by extension is")
    func definitions() throws {
        let pet = "Pet: {type: object, discriminator: kind, properties: {tail: {type: string, x-nullable: true}}}"
        let read = try read("paths: {}\ndefinitions: {\(pet), Pets: {type: array, items: {$ref: '#/definitions/Pet'}}}")
        let document = try #require(read.document)
        let schema = try #require(document.references.schema(named: "Pet")?.keywords)
        #expect(schema.discriminator?.propertyName == "kind")
        #expect(schema.properties.first?.value.keywords?.types == [.string, .null])
        #expect(document.components.schemas.map(\.name) == ["Pet", "Pets"])
        #expect(read.reports == [])
    }

    @Test("An answer takes the forms that are produced, and no JSON if it is a file")
    func answers() throws {
        let answers = """
            produces: [application/json]
            paths:
              /pets:
                get:
                  responses:
                    "200": {description: A pet., schema: {type: object}, examples: {application/json: {a: 1}}}
                    "201": {description: A file., schema: {type: file}}
                    "202": {description: Nothing.}
            """
        let read = try read(answers)
        let entries = try #require(read.document?.paths.first?.value.operations.first?.value.responses)
        let responses = entries.compactMap { entry in
            if case .inline(let response) = entry.response { response } else { nil }
        }
        #expect(responses.map { $0.content.map(\.name) } == [["application/json"], ["application/octet-stream"], []])
        #expect(responses.first?.content.first?.value.example != nil)
        #expect(read.reports == [])
    }

    @Test("Security schemes have the names of today")
    func security() throws {
        let read = try read(
            """
            paths: {}
            securityDefinitions:
              login: {type: basic}
              key: {type: apiKey, in: query, name: key}
              grant: {type: oauth2, flow: application, tokenUrl: https://a.example/token, scopes: {read: Read}}
            """
        )
        let document = try #require(read.document)
        let kinds = document.components.securitySchemes.compactMap { document.references.resolve($0.value)?.kind }
        guard kinds.count == 3, case .http("basic", nil) = kinds[0], case .apiKey("key", .query) = kinds[1],
            case .oauth2(let flows) = kinds[2]
        else { throw Missing() }
        #expect(flows.clientCredentials?.tokenURL == "https://a.example/token")
        #expect(flows.clientCredentials?.scopes.map(\.name) == ["read"])
        #expect(read.reports == [])
    }
}

/// Something that a test needs is not there.
private struct Missing: Error {}
