import OpenAPIDocument
import SourceNodes
import Testing

@Suite("Spellings of 3.0")
struct UpgradeTests {
    @Test(
        "nullable is a type beside the others",
        arguments: [
            ("{type: string, nullable: true}", [.string, .null]),
            ("{type: string, nullable: false}", [.string]),
            ("{nullable: true}", []),
        ] as [(String, [JSONType])]
    )
    func nullable(_ schema: String, _ types: [JSONType]) throws {
        let (keywords, read) = try Read.schema(schema, version: "3.0.3")
        #expect(keywords.types == types)
        #expect(read.reports == [])
    }

    @Test("nullable in quotes is read as it is meant, and without a value it means nothing", arguments: ["'true'", ""])
    func nullableAsText(_ value: String) throws {
        let (keywords, read) = try Read.schema("{type: string, nullable: \(value)}", version: "3.0.3")
        #expect(keywords.types == (value.isEmpty ? [.string] : [.string, .null]))
        #expect(read.reports == ["4 warning wrong-type"])
    }

    @Test("nullable allows null in an enumeration that does not list it, and once only")
    func enumerations() throws {
        let schema = "{type: string, nullable: true, enum: [cat, dog]}"
        #expect(try Read.schema(schema, version: "3.0.3").keywords.enumeration?.count == 3)
        let listed = "{type: string, nullable: true, enum: [cat, null]}"
        #expect(try Read.schema(listed, version: "3.0.3").keywords.enumeration?.count == 2)
    }

    @Test(
        "nullable beside allOf, a reference or a union is one more alternative",
        arguments: [
            "{nullable: true, allOf: [{type: object}]}",
            "{nullable: true, $ref: '#/components/schemas/Subject'}",
            "{nullable: true, anyOf: [{type: object}]}",
            "{nullable: true, type: object, description: A pet., allOf: [{type: object}]}",
        ]
    )
    func alternatives(_ schema: String) throws {
        let (keywords, _) = try Read.schema(schema, version: "3.0.3")
        #expect(keywords.anyOf.count == 2)
        #expect(keywords.anyOf.last?.keywords?.types == [.null])
        #expect(keywords.types.isEmpty && keywords.allOf.isEmpty && keywords.reference == nil)
    }

    @Test("In 3.0 a reference stands alone, but for prose; in 3.1 what is beside it counts")
    func siblings() throws {
        let components = "{schemas: {A: {$ref: '#/components/schemas/B', title: a, minLength: 5}, B: {type: string}}}"
        let old = try Read.components(components, version: "3.0.3")
        #expect(old.reports == ["4 warning ignored-sibling"])
        #expect(old.document?.components.schemas.first?.value.keywords?.minLength == nil)
        #expect(old.document?.components.schemas.first?.value.keywords?.title == "a")
        let new = try Read.components(components)
        #expect(new.reports == [])
        #expect(new.document?.components.schemas.first?.value.keywords?.minLength == 5)
    }

    @Test(
        "Exclusive bounds are numbers",
        arguments: [
            ("{minimum: 3, exclusiveMinimum: true, maximum: 9}", "3", nil, "9"),
            ("{minimum: 3, exclusiveMinimum: false}", nil, "3", nil),
            ("{exclusiveMinimum: true}", nil, nil, nil),
        ] as [(String, String?, String?, String?)]
    )
    func bounds(_ schema: String, exclusive: String?, minimum: String?, maximum: String?) throws {
        let (keywords, read) = try Read.schema(schema, version: "3.0.3")
        #expect(keywords.exclusiveMinimum?.text == exclusive)
        #expect(keywords.minimum?.text == minimum)
        #expect(keywords.maximum?.text == maximum)
        #expect(read.reports == [])
    }

    @Test("In 3.1 they are read as their authors mean them, with a warning at each")
    func inNewerDocuments() throws {
        let (keywords, read) = try Read.schema("{type: number, nullable: true, minimum: 0, exclusiveMinimum: true}")
        #expect(keywords.types == [.number, .null])
        #expect(keywords.exclusiveMinimum?.text == "0")
        #expect(read.reports == ["4 warning outdated-spelling", "4 warning outdated-spelling"])
    }

    @Test("A property that is called nullable, and an example that has one, stay as they are")
    func otherMeanings() throws {
        let schema = "{type: object, properties: {nullable: {type: boolean}}, example: {nullable: true}}"
        let (keywords, _) = try Read.schema(schema, version: "3.0.3")
        #expect(keywords.properties.map(\.name) == ["nullable"])
        #expect(keywords.types == [.object])
        guard case .mapping(let example) = try #require(keywords.examples.first).value else {
            Issue.record("the example is no object any more")
            return
        }
        #expect(example.members.map(\.key) == ["nullable"])
    }
}
