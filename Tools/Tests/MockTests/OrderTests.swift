import LoopbackServer
import Mock
import Testing

/// What a request must be is asked in one order, which the documentation promises.
struct OrderTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Orders, version: "1"}
        security: [{token: []}]
        components:
          securitySchemes: {token: {type: http, scheme: bearer}}
        paths:
          /orders:
            post:
              operationId: order
              parameters: [{name: count, in: query, required: true, schema: {type: integer, minimum: 1}}]
              requestBody:
                required: true
                content: {application/json: {schema: {type: object, required: [name], properties: {
                  name: {type: string}, id: {type: string, readOnly: true}}}}}
              responses:
                "201": {description: Made.}
                "400": {description: Wrong.}
                "401": {description: Who?}
                "415": {description: What?}
                "422": {description: Wrong., content: {application/json: {schema: {type: object, required: [errors],
                  properties: {errors: {type: object}, message: {type: string}}}}}}
        """
    private static let token = ["Authorization": "Bearer t"]
    private static let good = ["Authorization": "Bearer t", "Content-Type": "application/json"]

    @Test(
        "the first thing that is wrong decides",
        arguments: [
            ("POST", "/order", [:], "x", 404), ("GET", "/orders", [:], "x", 405),
            ("POST", "/orders", ["Content-Type": "text/plain"], "x", 401), ("POST", "/orders", token, "x", 415),
            ("POST", "/orders", good, "x", 422), ("POST", "/orders?count=1", good, "x", 422),
            ("POST", "/orders?count=1", good, "{\"name\":\"a\"}", 201),
        ] as [(String, String, [String: String], String, Int)]
    )
    func order(
        _ method: String,
        _ target: String,
        _ headers: [String: String],
        _ body: String,
        _ status: Int
    ) async throws {
        let response = try await Served(Self.document).send(method, target, headers, body: body)
        #expect(response.status == status)
    }

    @Test("405 names the methods, 401 says how to prove who calls")
    func headers() async throws {
        let served = try Served(Self.document)
        #expect(try await served.send("TRACE", "/orders").header("Allow") == "POST")
        #expect(try await served.send("POST", "/orders").header("WWW-Authenticate") == "Bearer")
        let refused = try await served.send("POST", "/orders", ["Authorization": "Basic dDp0"])
        #expect(refused.status == 401)
    }

    @Test("what is wrong is told in the declared shape")
    func findings() async throws {
        let response = try await Served(Self.document).send("POST", "/orders?count=0", Self.good, body: "{}")
        let errors = try #require(response.object["errors"] as? [String: [String]])
        #expect(errors["count"] == ["query parameter \"count\" is 0, below 1"])
        #expect(errors["name"] == ["body lacks \"name\""])
        #expect(response.header("Concord-Mock")?.contains("below 1") == true)
    }

    @Test(
        "members that only answers have are refused",
        arguments: [("{\"name\":\"a\",\"id\":\"b\"}", 422), ("{\"name\":\"a\"}", 201)]
    )
    func readOnly(_ body: String, _ status: Int) async throws {
        let response = try await Served(Self.document).send("POST", "/orders?count=1", Self.good, body: body)
        #expect(response.status == status)
    }

    @Test("a credential that was named is the only one that is taken")
    func credentials() async throws {
        var options = MockOptions()
        options.credentials = ["token": "right"]
        let served = try Served(Self.document, options)
        let body = "{\"name\":\"a\"}"
        for (token, status) in [("right", 201), ("wrong", 401)] {
            let headers = ["Authorization": "Bearer \(token)", "Content-Type": "application/json"]
            #expect(try await served.send("POST", "/orders?count=1", headers, body: body).status == status)
        }
    }

    @Test(
        "alternatives and combinations of security",
        arguments: [
            ("/free", [:], 200), ("/either", [:], 401), ("/either", ["X-Key": "a"], 200),
            ("/either", ["Authorization": "Basic dTpw"], 200), ("/both", ["X-Key": "a"], 401),
            ("/both", ["X-Key": "a", "Authorization": "Basic dTpw"], 200), ("/maybe", [:], 200),
        ] as [(String, [String: String], Int)]
    )
    func alternatives(_ path: String, _ headers: [String: String], _ status: Int) async throws {
        let operation = { (name: String, security: String) in
            "  /\(name): {get: {operationId: \(name), security: \(security), responses: {\"200\": {description: d}}}}\n"
        }
        let document = """
            openapi: 3.1.0
            info: {title: Security, version: "1"}
            security: [{key: []}]
            components:
              securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, user: {type: http, scheme: basic}}
            paths:

            """ + operation("free", "[]") + operation("either", "[{key: []}, {user: []}]")
            + operation("both", "[{key: [], user: []}]") + operation("maybe", "[{key: []}, {}]")
        #expect(try await Served(document).send("GET", path, headers).status == status)
    }
}
