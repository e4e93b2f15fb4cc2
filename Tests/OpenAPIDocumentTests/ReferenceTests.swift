import OpenAPIDocument
import Testing

@Suite("References")
struct ReferenceTests {
    private let document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets/{id}:
            get:
              parameters: [{$ref: "#/components/parameters/Again"}]
              responses:
                "200": {description: The pet.}
                "404": {$ref: "#/paths/~1pets~1%7Bid%7D/get/responses/200"}
          /animals/{id}: {$ref: "#/paths/~1pets~1{id}"}
        components:
          parameters:
            Id: {name: id, in: path, required: true, schema: {type: string}}
            Again: {$ref: "#/components/parameters/Id"}
          schemas:
            Pet:
              type: object
              properties:
                name: {type: string, maxLength: 5, $anchor: nickname}
                mother: {$ref: "#/components/schemas/Pet"}
                called: {$ref: "#/components/schemas/Pet/properties/name"}
                nickname: {$ref: "#nickname"}
                hidden: {$ref: "#/x-schemas/Hidden"}
        x-schemas:
          Hidden: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        """

    @Test("All of them lead somewhere")
    func noReports() throws {
        #expect(try Read(document).reports == [])
    }

    @Test(
        "A schema is found by name, by a deep pointer, by an anchor, and where only extensions are",
        arguments: [
            ("mother", "#/components/schemas/Pet"),
            ("called", "#/components/schemas/Pet/properties/name"),
            ("nickname", "#/components/schemas/Pet/properties/name"),
            ("hidden", "#/x-schemas/Hidden"),
        ]
    )
    func schemas(_ property: String, _ pointer: String) throws {
        let document = try #require(try Read(document).document)
        let pet = try #require(document.components.schemas.first?.value.keywords)
        let schema = try #require(pet.properties.first { $0.name == property }?.value.keywords)
        let target = document.references.schema(at: try #require(schema.reference))
        #expect(target?.pointer.text == pointer)
    }

    @Test("References within what only a reference leads to are followed too")
    func withinTargets() throws {
        let document = try #require(try Read(document).document)
        let pet = try #require(document.components.schemas.first?.value.keywords)
        let hidden = try #require(pet.properties.last?.value.keywords?.reference)
        let items = document.references.schema(at: hidden)?.keywords?.items?.keywords?.reference
        #expect(document.references.schema(at: try #require(items))?.pointer.text == "#/components/schemas/Pet")
    }

    @Test("A chain is followed to its end, and a pointer through its escapes")
    func chains() throws {
        let document = try #require(try Read(document).document)
        let operation = try #require(document.paths.first?.value.operations.first?.value)
        let parameter = document.references.resolve(try #require(operation.parameters.first))
        #expect(parameter?.name == "id")
        let missing = document.references.resolve(try #require(operation.responses.last?.response))
        #expect(missing?.description == "The pet.")
        let animals = try #require(document.paths.last?.value.reference)
        #expect(document.references.pathItem(at: animals)?.operations.map(\.name) == ["get"])
    }

    @Test(
        "What leads nowhere, in circles or to another kind is reported once and is nil",
        arguments: [
            ("{$ref: '#/components/schemas/Other'}", "4 error unresolved-reference"),
            ("{$ref: '#/components/schemas/Subject'}", "4 warning reference-cycle"),
            ("{$ref: '#/components/responses/Gone'}", "4 warning wrong-reference-target"),
            ("{$ref: '#/info/title'}", "4 warning wrong-reference-target"),
            ("{$ref: '#'}", "4 warning wrong-reference-target"),
            ("{$ref: 'Subject'}", "4 error unresolved-reference"),
            ("{$ref: '#Subject'}", "4 error unresolved-reference"),
            ("{$ref: 7}", "4 error wrong-type"),
        ]
    )
    func mistakes(_ schema: String, _ report: String) throws {
        let components = "{schemas: {Subject: \(schema)}, responses: {Gone: {description: Gone.}}}"
        let read = try Read.components(components)
        #expect(read.reports == [report])
        let document = try #require(read.document)
        let reference = document.components.schemas.first?.value.keywords?.reference
        #expect(reference.flatMap(document.references.schema(at:))?.pointer.text == nil)
    }

    @Test("A schema may stand among extensions of the components, where tools put what they gather")
    func extensions() throws {
        let schemas = "schemas: {A: {$ref: '#/components/x-gathered/Pet'}}"
        let read = try Read.components("{x-gathered: {Pet: {type: object}}, \(schemas)}")
        #expect(read.reports == [])
        let document = try #require(read.document)
        let reference = try #require(document.components.schemas.first?.value.keywords?.reference)
        #expect(document.references.schema(at: reference)?.pointer.text == "#/components/x-gathered/Pet")
    }

    @Test("A circle of several is reported once, wherever it is entered")
    func circles() throws {
        let schemas = (0..<5).map { "S\($0): {$ref: '#/components/schemas/S\(($0 + 1) % 5)'}" }
        let entry = "Entry: {$ref: '#/components/schemas/S3'}"
        let read = try Read.components("{schemas: {\((schemas + [entry]).joined(separator: ", "))}}")
        #expect(read.reports == ["4 warning reference-cycle"])
    }

    @Test("A schema may contain itself")
    func recursion() throws {
        let read = try Read.components(
            "{schemas: {Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}"
        )
        #expect(read.reports == [])
    }

    @Test("A mistake in what a deep reference leads to is reported once")
    func oneReport() throws {
        let read = try Read.components(
            "{schemas: {A: {properties: {b: {typ: string}}}, C: {$ref: '#/components/schemas/A/properties/b'}}}"
        )
        #expect(read.reports == ["4 warning unknown-member"])
    }
}
