import APIModel
import CodeGeneration
import Diagnostics
import Testing

@testable import SwiftLanguage

@Suite("What Swift makes of an API")
struct GenerationTests {
    @Test("An SDK is a package with its client, models, runtime and contract tests")
    func paths() throws {
        let files = try GeneratedFiles(SampleAPI.make())
        #expect(
            files.paths == [
                "Package.swift", "README.md", ".swift-format", ".gitignore", "Sources/Sample/SampleClient.swift",
                "Sources/Sample/SampleError.swift", "Sources/Sample/Resources/Things.swift",
                "Sources/Sample/Models/Thing.swift", "Sources/Sample/Models/ThingStatus.swift",
                "Sources/Sample/Models/ErrorModel.swift", "Sources/Sample/Models/Value.swift",
                "Sources/Sample/SampleClient+Answers.swift", "Sources/Sample/Runtime/JSON/JSONWriter.swift",
                "Tests/SampleContractTests/Dispatch.swift", "Tests/SampleContractTests/CanonicalModels.swift",
                "Tests/SampleContractTests/ContractBridge.swift", "Tests/SampleContractTests/Snippets.swift",
                "Tests/SampleContractTests/ContractSupport/JSON.swift",
                "Tests/SampleContractTests/Resources/vectors.json", "Tests/Package.swift",
                "Tests/SampleConformance/Adapter.swift",
            ]
        )
    }

    @Test("What only its own package sees has no adapter, which is a package of its own")
    func adapter() throws {
        let files = try GeneratedFiles(SampleAPI.make(), SwiftSettings(access: .package))
        #expect(!files.paths.contains { $0.hasPrefix("Tests/Package") || $0.hasPrefix("Tests/SampleConformance") })
    }

    @Test(
        "Each kind of member is declared, read and written as it may occur",
        arguments: [
            ("public var id: String", "id = try fields.required(\"id\")", "json.field(\"id\", id)"),
            (
                "var agentID: String?", "agentID = try fields.nullable(\"agent_id\")",
                "json.nullable(\"agent_id\", agentID)"
            ),
            (
                "var status: ThingStatus?", "status = try fields.optional(\"status\")",
                "json.optional(\"status\", status)"
            ),
            (
                "var note: SampleClient.Nullable<String>?", "note = try fields.optional(\"note\")",
                "json.optional(\"note\", note)"
            ),
            ("var fields: Int", "self.fields = try fields.required(\"fields\")", "json.field(\"fields\", fields)"),
            (
                "var `default`: Bool?", "self.default = try fields.optional(\"default\")",
                "json.optional(\"default\", self.default)"
            ),
            (
                "private var _parent: Indirect<Thing?>", "_parent = Indirect(try fields.optional(\"parent\"))",
                "json.optional(\"parent\", _parent.value)"
            ),
            ("private var _old: String?", "_old = try fields.optional(\"old\")", "json.optional(\"old\", _old)"),
            (
                "var createdAt: SampleClient.Timestamp?", "createdAt = try fields.optional(\"created_at\")",
                "json.readOnly(\"created_at\", createdAt)"
            ),
            (
                "var additionalProperties: [String: SampleClient.JSONValue]",
                "additionalProperties = try fields.additional()", "json.additional(additionalProperties)"
            ),
        ]
    )
    func members(declaration: String, reading: String, writing: String) throws {
        let text = try #require(GeneratedFiles(SampleAPI.make()).texts["Sources/Sample/Models/Thing.swift"])
        for line in [declaration, reading, writing] {
            #expect(text.contains(line), "\(line) is not in\n\(text)")
        }
    }

    @Test("What a member must obey and what is deprecated stands at its declaration")
    func documentation() throws {
        let text = try #require(GeneratedFiles(SampleAPI.make()).texts["Sources/Sample/Models/Thing.swift"])
        #expect(text.contains("    /// The agent id.\n    ///\n    /// At most 255 characters.\n"))
        #expect(text.contains("    /// 1 to 100.\n"))
        #expect(text.contains("    @available(*, deprecated)\n    public var old: String? {\n"))
        #expect(text.contains("Sendable, Hashable, Codable, Identifiable, JSONRecord {"))
    }

    @Test("Enumerations keep values apart from the cases of an optional")
    func enumerations() throws {
        let text = try #require(GeneratedFiles(SampleAPI.make()).texts["Sources/Sample/Models/ThingStatus.swift"])
        #expect(text.contains("static var noAnswer: ThingStatus { ThingStatus(rawValue: \"no-answer\") }"))
        #expect(text.contains("static var `default`: ThingStatus {"))
        #expect(text.contains("static var noneValue: ThingStatus { ThingStatus(rawValue: \"none\") }"))
        #expect(text.contains("{ [.on, .noAnswer, .default, .noneValue] }"))
    }

    @Test("A call says what it takes, returns and fails with")
    func calls() throws {
        let text = try #require(GeneratedFiles(SampleAPI.make()).texts["Sources/Sample/Resources/Things.swift"])
        #expect(text.contains("page: Int? = nil"))
        #expect(text.contains("///   - page: The page. At least 1; the server assumes `1`."))
        #expect(text.contains("async throws(SampleError) -> [Thing] {"))
        #expect(text.contains("_ body: Thing,"))
        #expect(text.contains("rejected with `.thingNotFound` (404)."))
        #expect(text.contains(".json(404, codes: [DocumentedCode(\"THING_NOT_FOUND\")], ErrorBody.errorModel)"))
        #expect(text.contains("@discardableResult\n        public func save("))
    }

    @Test("A type that would hide one of Swift's is renamed, with a note")
    func renames() throws {
        let files = try GeneratedFiles(SampleAPI.make())
        #expect(
            files.diagnostics.map(\.message) == [
                "\"Error\" is called \"ErrorModel\": it would hide a type of Swift",
                "\"none\" is called \"noneValue\": it would be taken for the case of \"Optional\"",
            ]
        )
    }

    @Test("A model may have the name of one of the client's types: it is then spelled with its module")
    func shadowedModels() throws {
        var types = SampleAPI.types
        types[0].name = NameHint("answer")
        let files = try GeneratedFiles(SampleAPI.make(types: types))
        let resource = try #require(files.texts["Sources/Sample/Resources/Things.swift"])
        #expect(resource.contains("async throws(SampleError) -> [Sample.Answer] {"))
        #expect(files.texts["Sources/Sample/Models/AnswerModel.swift"]?.contains("struct Answer: ") == nil)
        #expect(files.texts["Sources/Sample/Models/Answer.swift"]?.contains("struct Answer: ") == true)
    }

    @Test("The access level is that of every declaration", arguments: [SwiftAccessLevel.package, .internal])
    func access(level: SwiftAccessLevel) throws {
        for (path, text) in try GeneratedFiles(SampleAPI.make(), SwiftSettings(access: level)).texts
        where path.hasPrefix("Sources/") {
            #expect(!text.contains("public "), "\(path)")
        }
    }

    @Test("Every template is planned or included, and there is one for each that is")
    func templates() throws {
        var types = SampleAPI.types
        types[1].shape = .enumeration(Enumeration(base: .integer, values: [], isOpen: false))
        var list = SampleAPI.list
        list.responses[0].contents[0].type = SampleAPI.record
        list.responses[0].contents[0].examples = [
            Example(
                name: nil,
                summary: nil,
                value: .object([
                    .init("id", .string("1")), .init("agent_id", .null), .init("fields", .integer("1")),
                ]),
                origin: SampleAPI.origin
            )
        ]
        let score = MeasuredScore(mistakes: 2, contract: 1, told: 2, equivalent: 1, sources: "")
        let used = try GeneratedFiles(SampleAPI.make()).usedTemplates
            .union(GeneratedFiles(SampleAPI.make(types: types, operations: [list])).usedTemplates)
            .union(GeneratedFiles(SampleAPI.extended).usedTemplates)
            .union(GeneratedFiles(SampleAPI.make(), SwiftSettings(mutationScore: score)).usedTemplates)
        let templates = try GeneratedFiles.templates()
        let included = templates.flatMap { template in
            template.text.split(separator: "\n").compactMap {
                $0.wholeMatch(of: /\s*\{\{> (.+)\}\}/).map { String($0.1) }
            }
        }
        #expect(Set(templates.map(\.name)) == used.union(included))
    }

    @Test("Equal models make equal files")
    func determinism() throws {
        let first = try GeneratedFiles(SampleAPI.make())
        let second = try GeneratedFiles(SampleAPI.make())
        #expect(first.texts == second.texts)
    }
}
