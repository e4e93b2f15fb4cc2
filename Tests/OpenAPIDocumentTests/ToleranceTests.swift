import OpenAPIDocument
import Testing

@Suite("Documents as people write them")
struct ToleranceTests {
    @Test("Several mistakes are reported in one run, and what is right is read")
    func severalMistakes() throws {
        let read = try Read(
            """
            openapi: 3.1.0
            info: {title: 7}
            servers: {url: https://example.com}
            paths:
              /pets:
                get:
                  tags: [a, [b], c]
                  parameters:
                    - {name: limit}
                    - {name: page, in: query, schema: {type: integer}}
                  responses: {"200": {}}
            """
        )
        #expect(
            read.reports == [
                "2 warning missing-member", "2 warning wrong-type", "3 warning wrong-type", "7 warning wrong-type",
                "9 error missing-member", "11 warning missing-member",
            ]
        )
        let operation = try #require(read.document?.paths.first?.value.operations.first?.value)
        #expect(operation.tags == ["a", "c"])
        #expect(operation.parameters.count == 1)
        #expect(operation.responses.count == 1)
        #expect(read.document?.info.title == "7")
    }

    @Test(
        "A value of another type is read where only one meaning is possible",
        arguments: [
            ("{type: object, deprecated: 'true'}", "4 warning wrong-type"),
            ("{type: string, maxLength: '5'}", "4 warning wrong-type"),
            ("{type: string, maxLength: 5.0}", nil),
            ("{type: string, maxLength: 5.5}", "4 warning wrong-type"),
            ("{type: [string, null]}", "4 warning wrong-type"),
            ("{type: string, description: }", "4 warning wrong-type"),
            ("{type: object, required: true}", "4 warning wrong-type"),
            ("{type: object, properties: {a: 5}}", "4 warning wrong-type"),
            ("{type: object, properties: {x-a: {}}}", nil),
            ("{type: strng}", "4 warning unknown-value"),
            ("{type: String}", "4 warning unknown-value"),
            ("{type: float, minimum: 0}", "4 warning unknown-value"),
            ("{items: [{type: string}]}", "4 warning outdated-spelling"),
            ("{examples: {cat: {value: Tom}}}", "4 warning wrong-type"),
            ("{properties: {a: }}", "4 warning wrong-type"),
            ("{allOf: {type: string}}", "4 warning wrong-type"),
            ("{enum: one}", "4 warning wrong-type"),
            ("{maximum: .inf}", "4 warning wrong-type"),
            ("{maximum: 1e400}", "4 warning wrong-type"),
            ("{type: string, x-anything: [1]}", nil),
        ] as [(String, String?)]
    )
    func otherTypes(_ schema: String, _ report: String?) throws {
        #expect(try Read.schema(schema).read.reports == [report].compactMap(\.self))
    }

    @Test(
        "A type by its name in other languages is the one of JSON that it can be",
        arguments: [
            ("int", [.integer]), ("float", [.number]), ("bool", [.boolean]), ("datetime", [.string]), ("any", []),
        ] as [(String, [JSONType])]
    )
    func typesElsewhere(_ name: String, _ types: [JSONType]) throws {
        let (keywords, read) = try Read.schema("{type: \(name)}")
        #expect(keywords.types == types)
        #expect(read.reports == ["4 warning unknown-value"])
    }

    @Test("A place is the value where it is short, and the key where it may take many lines")
    func places() throws {
        #expect(try Read.schema("{type: [string], title: [a]}").read.firstMarkedText == "title")
        #expect(try Read.schema("{type: string, minLength: none}").read.firstMarkedText == "none")
        #expect(try Read.schema("{typ: string}").read.firstMarkedText == "typ")
    }

    @Test("One element in the place of a list is a list of one, and nothing in a list is no element")
    func loneElements() throws {
        let read = try Read(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            servers: {url: https://example.com}
            security: {key: []}
            paths:
              /pets:
                get:
                  tags: cats
                  parameters: [null, {$ref: '#/components/parameters/Page'}]
                  responses: {"200": {description: They are.}}
            components: {parameters: {Page: {name: page, in: query, schema: {}, examples: {a: {$ref: '#/a'}}}}}
            """
        )
        let lines = [3, 4, 8, 9].map { "\($0) warning wrong-type" }
        #expect(read.reports == lines + ["11 warning unresolved-reference"])
        let document = try #require(read.document)
        let operation = try #require(document.paths.first?.value.operations.first?.value)
        #expect(document.servers.map(\.url) == ["https://example.com"])
        #expect(document.security.flatMap(\.schemes).map(\.name) == ["key"])
        #expect(operation.tags == ["cats"])
        #expect(operation.parameters.count == 1)
    }

    @Test("A method in capitals is the method, unless that is there")
    func methods() throws {
        let read = try Read(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths: {/pets: {GET: {operationId: a}, Post: {operationId: b}, post: {operationId: c}}}
            """
        )
        let operations = try #require(read.document?.paths.first?.value.operations)
        #expect(operations.map(\.name) == ["get", "post"])
        #expect(operations.map(\.value.operationId) == ["a", "b"])
        #expect(read.reports == ["3 warning unknown-member", "3 warning unknown-member"])
    }

    @Test(
        "Statuses: exact, ranges and default; small letters are read",
        arguments: [
            ("'200'", .exact(200)), ("200", .exact(200)), ("4XX", .range(4)), ("4xx", .range(4)), ("default", .others),
            ("Default", .others), ("XX", nil), ("600", nil), ("6XX", nil), ("20", nil), ("+20", nil), ("x-note", nil),
        ] as [(String, ResponseEntry.Status?)]
    )
    func statuses(_ key: String, _ status: ResponseEntry.Status?) throws {
        let read = try Read(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths: {/pets: {get: {responses: {\(key): {description: An answer.}}}}}
            """
        )
        let responses = try #require(read.document?.paths.first?.value.operations.first?.value.responses)
        #expect(responses.first?.status == status)
    }

    @Test("The style of a parameter is filled in by its location")
    func styles() throws {
        let read = try Read.components(
            """
            {parameters: {A: {name: a, in: query, schema: {}}, B: {name: b, in: header, schema: {}},
              C: {name: c, in: query, style: spaceDelimited, schema: {}}, D: {name: d, in: path, explode: true, schema: {}}}}
            """
        )
        let shapes = try #require(read.document?.components.parameters).map { entry -> String in
            guard case .inline(let parameter) = entry.value,
                case .schema(_, let style, let explode, _) = parameter.shape
            else { return "?" }
            return "\(style.rawValue) \(explode)"
        }
        #expect(shapes == ["form true", "simple false", "spaceDelimited false", "simple true"])
    }
}
