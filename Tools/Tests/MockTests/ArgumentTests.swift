import LoopbackServer
import Mock
import Testing

/// Arguments are read by their style and schema: what fits is taken, and nothing else.
struct ArgumentTests {
    private static func document(_ parameters: String, path: String = "/a") -> String {
        """
        openapi: 3.1.0
        info: {title: Arguments, version: "1"}
        paths:
          \(path):
            get:
              operationId: a
              parameters: [\(parameters)]
              responses: {"200": {description: d}, "422": {description: d}}
        """
    }

    private static let integers = "type: array, items: {type: integer}"
    private static let range =
        "type: object, additionalProperties: false, properties: {from: {type: integer}, to: {type: integer}}"

    @Test(
        "queries",
        arguments: [
            ("name: n, schema: {type: integer}", "n=1", 200), ("name: n, schema: {type: integer}", "n=1x", 422),
            ("name: n, schema: {type: integer}", "n=%201", 422), ("name: n, schema: {type: integer}", "n=", 422),
            ("name: n, schema: {type: integer}", "n=01", 422), ("name: n, schema: {type: integer}", "n=1&n=2", 422),
            ("name: n, schema: {type: integer, format: int32}", "n=2147483648", 422),
            ("name: n, schema: {type: boolean}", "n=true", 200), ("name: n, schema: {type: boolean}", "n=True", 422),
            ("name: n, schema: {type: string, format: date}", "n=2024-02-30", 422),
            ("name: n, schema: {type: string, maxLength: 2}", "n=%C3%A9%C3%A9", 200),
            ("name: n, schema: {type: string}", "n=%FF", 422), ("name: n, schema: {type: string}", "n=%4", 422),
            ("name: n, schema: {type: string}", "other=1", 200),
            ("name: n, required: true, schema: {type: string}", "o=1", 422),
            ("name: n, schema: {\(integers)}", "n=1&n=2", 200), ("name: n, schema: {\(integers)}", "n=1&n=b", 422),
            ("name: n, explode: false, schema: {\(integers)}", "n=1,2", 200),
            ("name: n, style: pipeDelimited, explode: false, schema: {\(integers)}", "n=1%7C2", 200),
            ("name: n, style: spaceDelimited, explode: false, schema: {\(integers)}", "n=1%20x", 422),
            ("name: n, style: deepObject, explode: true, schema: {\(range)}", "n[from]=1&n%5Bto%5D=2", 200),
            ("name: n, style: deepObject, explode: true, schema: {\(range)}", "n[from]=x", 422),
            ("name: n, style: deepObject, explode: true, schema: {\(range)}", "n[other]=1", 422),
            ("name: n, schema: {\(range)}", "from=1&to=2", 200), ("name: n, schema: {\(range)}", "from=x", 422),
            ("name: n, explode: false, schema: {\(range)}", "n=from,1,to,2", 200),
            ("name: n, schema: {type: [integer, string], maxLength: 1}", "n=12", 200),
            ("name: n, content: {application/json: {schema: {\(range)}}}", "n=%7B%22from%22%3A1%7D", 200),
            ("name: n, content: {application/json: {schema: {\(range)}}}", "n=%7B%22from%22%3A%22x%22%7D", 422),
        ]
    )
    func query(_ parameter: String, _ query: String, _ status: Int) async throws {
        let response = try await Served(Self.document("{in: query, \(parameter)}")).send("GET", "/a?\(query)")
        #expect(response.status == status)
    }

    @Test(
        "paths",
        arguments: [
            ("simple, schema: {type: integer}", "1", 200), ("simple, schema: {type: integer}", "x", 422),
            ("simple, schema: {\(integers)}", "1,2", 200), ("label, schema: {type: integer}", ".1", 200),
            ("label, schema: {type: integer}", "1", 404), ("label, explode: true, schema: {\(integers)}", ".1.2", 200),
            ("matrix, schema: {type: integer}", ";n=1", 200),
            ("matrix, explode: true, schema: {\(integers)}", ";n=1;n=2", 200),
            ("matrix, schema: {\(range)}", ";n=from,1,to,2", 200),
            ("matrix, explode: true, schema: {\(range)}", ";from=1;to=x", 422),
            ("simple, schema: {type: string}", "a%2Fb", 200), ("simple, schema: {type: string}", "", 404),
        ]
    )
    func path(_ style: String, _ text: String, _ status: Int) async throws {
        let document = Self.document("{in: path, name: n, required: true, style: \(style)}", path: "/a/{n}")
        #expect(try await Served(document).send("GET", "/a/\(text)").status == status)
    }

    @Test(
        "headers and cookies",
        arguments: [
            ("in: header, name: X-N, required: true, schema: {type: integer}", ["x-n": "1"], 200),
            ("in: header, name: X-N, required: true, schema: {type: integer}", [:], 422),
            ("in: header, name: X-N, schema: {\(integers)}", ["x-n": "1,2"], 200),
            ("in: header, name: X-N, schema: {\(integers)}", ["x-n": "1,b"], 422),
            ("in: header, name: X-N, explode: true, schema: {\(range)}", ["x-n": "from=1,to=2"], 200),
            ("in: cookie, name: n, schema: {type: integer}", ["Cookie": "m=x; n=1"], 200),
            ("in: cookie, name: n, required: true, schema: {type: integer}", ["Cookie": "m=1"], 422),
        ] as [(String, [String: String], Int)]
    )
    func lines(_ parameter: String, _ headers: [String: String], _ status: Int) async throws {
        #expect(try await Served(Self.document("{\(parameter)}")).send("GET", "/a", headers).status == status)
    }

    @Test("concrete paths come before templated ones")
    func concrete() async throws {
        let document = """
            openapi: 3.1.0
            info: {title: Paths, version: "1"}
            paths:
              /a/{id}:
                get:
                  operationId: one
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {"200": {description: d}}
              /a/mine: {get: {operationId: mine, responses: {"204": {description: d}}}}
              /a/{id}.json:
                get:
                  operationId: json
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {"206": {description: d}}
            """
        let served = try Served(document)
        for (path, status) in [
            ("/a/mine", 204), ("/a/m%69ne", 204), ("/a/b.json", 206), ("/a/b", 200), ("/a/b/c", 404),
        ] {
            #expect(try await served.send("GET", path).status == status, "\(path)")
        }
    }
}
