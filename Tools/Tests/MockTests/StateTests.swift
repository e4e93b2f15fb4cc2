import LoopbackServer
import Mock
import Testing

/// With a memory, what is posted can be listed, read, changed and deleted.
struct StateTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        components:
          schemas:
            Pet: {type: object, required: [id, name], properties: {id: {type: integer}, name: {type: string}}}
            NewPet: {type: object, required: [name], properties: {name: {type: string}}}
        paths:
          /pets:
            get: {operationId: list, responses: {"200": {description: d, content: {application/json: {schema: {type: array,
              items: {$ref: "#/components/schemas/Pet"}}}}}}}
            post:
              operationId: make
              requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
              responses: {"201": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              operationId: get
              responses:
                "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
                "404": {description: d}
            put:
              operationId: change
              requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/NewPet"}}}}
              responses:
                "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
            delete: {operationId: remove, responses: {"204": {description: d}, "404": {description: d}}}
        """
    private static let json = ["Content-Type": "application/json"]

    private static func served() throws -> Served {
        var options = MockOptions()
        options.memory = .kept
        return try Served(document, options)
    }

    @Test("what is posted is listed, read, changed and gone")
    func life() async throws {
        let served = try Self.served()
        for name in ["Rex", "Tom"] {
            let made = try await served.send("POST", "/pets", Self.json, body: "{\"name\":\"\(name)\"}")
            #expect(made.status == 201 && made.object["name"] as? String == name)
        }
        #expect(
            try await served.send("GET", "/pets").text == "[{\"id\":1,\"name\":\"Rex\"},{\"id\":2,\"name\":\"Tom\"}]"
        )
        #expect(try await served.send("GET", "/pets/2").text == "{\"id\":2,\"name\":\"Tom\"}")
        #expect(
            try await served.send("PUT", "/pets/2", Self.json, body: "{\"name\":\"Tim\"}").object["id"] as? Int == 2
        )
        #expect(try await served.send("GET", "/pets/2").object["name"] as? String == "Tim")
        #expect(try await served.send("DELETE", "/pets/1").status == 204)
        #expect(try await served.send("GET", "/pets/1").status == 404)
        #expect(try await served.send("DELETE", "/pets/1").status == 404)
        #expect(try await served.send("GET", "/pets").text == "[{\"id\":2,\"name\":\"Tim\"}]")
    }

    @Test("what is posted into an envelope is found again")
    func envelope() async throws {
        var options = MockOptions()
        options.memory = .kept
        let served = try Served(spec: "talkover.yaml", options)
        let headers = ["Authorization": "Bearer t", "Content-Type": "application/json"]
        let path = "/api/v1/agents/a/trainings"
        let saved = try await served.send("POST", path, headers, body: "{\"subject\":\"S\",\"instructions\":\"I\"}")
        let training = try #require(saved.object["data"] as? [String: Any])
        #expect(training["subject"] as? String == "S")
        let id = try #require(training["id"] as? String)
        let listed = try #require(try await served.send("GET", path, headers).object["data"] as? [[String: Any]])
        #expect(listed.map { $0["id"] as? String } == [id])
        #expect(
            (try await served.send("GET", "/api/v1/agents/b/trainings", headers).object["data"] as? [Any])?.count == 3
        )
        #expect(try await served.send("DELETE", "\(path)/\(id)", headers).status == 200)
        #expect((try await served.send("GET", path, headers).object["data"] as? [Any])?.isEmpty == true)
    }

    @Test("without a memory nothing stays")
    func forgetful() async throws {
        let served = try Served(Self.document)
        let before = try await served.send("GET", "/pets").text
        _ = try await served.send("POST", "/pets", Self.json, body: "{\"name\":\"Rex\"}")
        #expect(try await served.send("GET", "/pets").text == before)
    }
}
