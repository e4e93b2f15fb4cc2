import Foundation
import LoopbackServer
import Mock
import Testing

/// Which answer is given, and in which form.
struct AnswerTests {
    private static let token = "Bearer t"
    private static let calls = "/api/v1/agents/a/calls"

    @Test("Prefer wishes a status, an example or made-up values")
    func prefer() async throws {
        let served = try Served(spec: "talkover.yaml")
        func send(_ preference: String) async throws -> WireResponse {
            try await served.send(
                "GET",
                "/api/v1/agents/a/trainings",
                ["Authorization": Self.token, "Prefer": preference]
            )
        }
        #expect(try await send("code=404").status == 404)
        #expect(try await send("code=404").object["success"] as? Bool == false)
        #expect((try await send("example=empty").object["data"] as? [Any])?.isEmpty == true)
        #expect(try await send("code=418").status == 400)
        #expect(try await send("example=nothing").status == 400)
        let usual = try await send("").text
        let made = [try await send("dynamic=true").text, try await send("dynamic=true").text]
        #expect(made[0] != made[1] && made[0] != usual)
        let seeded = [try await send("dynamic=true, seed=3").text, try await send("dynamic=true, seed=3").text]
        #expect(seeded[0] == seeded[1])
    }

    @Test(
        "the media type that is wished most is sent",
        arguments: [
            ("application/json", "application/json"), ("text/csv", "text/csv"),
            ("text/*;q=0.5, application/json;q=0.1", "text/csv"),
            ("image/png", "application/json"), ("*/*", "application/json"),
            ("application/json;q=0, text/csv", "text/csv"),
        ]
    )
    func negotiation(_ accept: String, _ type: String) async throws {
        let document = """
            openapi: 3.1.0
            info: {title: Kinds, version: "1"}
            paths:
              /table:
                get:
                  operationId: table
                  responses:
                    "200":
                      description: d
                      content: {application/json: {schema: {type: array, items: {type: integer}}}, text/csv: {example: "a,b"}}
            """
        let response = try await Served(document).send("GET", "/table", ["Accept": accept])
        #expect(response.header("Content-Type") == type)
        if type == "text/csv" { #expect(response.text == "a,b") }
    }

    @Test("an example that does not fit its schema is not sent")
    func examples() async throws {
        let document = """
            openapi: 3.1.0
            info: {title: Examples, version: "1"}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "200":
                      description: d
                      content:
                        application/json:
                          schema: {type: object, required: [id], properties: {id: {type: integer, minimum: 5}}}
                          examples: {wrong: {value: {id: 1}}, right: {value: {id: 7}}}
            """
        #expect(try await Served(document).send("GET", "/a").text == "{\"id\":7}")
    }

    @Test("members that only requests have are not sent")
    func writeOnly() async throws {
        let document = """
            openapi: 3.1.0
            info: {title: Secrets, version: "1"}
            paths:
              /user:
                get:
                  operationId: user
                  responses:
                    "200": {description: d, content: {application/json: {schema: {type: object, required: [name, password],
                      properties: {name: {type: string}, password: {type: string, writeOnly: true}}}}}}
            """
        let user = try await Served(document).send("GET", "/user").object
        #expect(user.keys.sorted() == ["name"])
    }
}
