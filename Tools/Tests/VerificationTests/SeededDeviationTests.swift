import Synchronization
import Testing
import Verification

/// A way in which the API is not what its document says, and what has to be told of it.
struct SeededDeviation: Sendable, CustomTestStringConvertible {
    let name: String
    /// The document that the API really obeys.
    var served = Fleet.document
    /// What the API does beside.
    var change: @Sendable (HTTPRequest, HTTPAnswer) -> HTTPAnswer = { $1 }
    /// What has to be told: where, and what.
    let told: String

    var testDescription: String { name }

    static let all = members + bodies + answers + refusals
}

extension SeededDeviation {
    fileprivate static let members = [
        SeededDeviation(
            name: "a required member is missing",
            served: Fleet.document("required: [id, state, seats, plate, since]", "required: [id, state]")
                .replacing("seats: {type: integer, minimum: 1}", with: ""),
            told: "getCar 200 /seats: missing, though it is required"
        ),
        SeededDeviation(
            name: "an undocumented member",
            served: Fleet.document("state: {type: string,", "colour: {type: string}\n        state: {type: string,"),
            told: "getCar 200 /colour: not documented; string"
        ),
        SeededDeviation(
            name: "another type",
            served: Fleet.document("seats: {type: integer, minimum: 1}", "seats: {type: string}"),
            told: "getCar 200 /seats: of type string, documented: integer"
        ),
        SeededDeviation(
            name: "null",
            served: Fleet.document("seats: {type: integer, minimum: 1}", "seats: {type: \"null\"}"),
            told: "listCars 200 /data/*/seats: null, which is not documented"
        ),
        SeededDeviation(
            name: "null for a reference",
            served: Fleet.document("engine: {$ref: \"#/components/schemas/Engine\"}", "engine: {type: \"null\"}")
                .replacing("seats, plate, since]", with: "seats, plate, since, engine]"),
            told: "getCar 200 /engine: null, which is not documented"
        ),
        SeededDeviation(
            name: "a new value of an enumeration",
            served: Fleet.document(
                "state: {type: string, enum: [free, rented]}\n        seats",
                "state: {const: stolen}\n        seats"
            ),
            told: "getCar 200 /state: a value that is not listed: stolen"
        ),
        SeededDeviation(
            name: "a broken format",
            served: Fleet.document("format: date", "enum: [yesterday]"),
            told: "getCar 200 /since: not of the format date"
        ),
        SeededDeviation(
            name: "a broken pattern",
            served: Fleet.document("pattern: \"^[A-Z]+$\"", "enum: [abc]"),
            told: "getCar 200 /plate: breaks \"pattern\""
        ),
        SeededDeviation(
            name: "a number below its bound",
            served: Fleet.document("seats: {type: integer, minimum: 1}", "seats: {const: 0}"),
            told: "getCar 200 /seats: breaks \"minimum\""
        ),
        SeededDeviation(
            name: "a text that is too long",
            served: Fleet.document("id: {type: string, maxLength: 40}", "id: {type: string, minLength: 60}"),
            told: "listCars 200 /data/*/id: breaks \"maxLength\""
        ),
        SeededDeviation(
            name: "a member that only requests have",
            served: Fleet.document(", writeOnly: true", ""),
            told: "getCar 200 /secret: there, though answers must not have it"
        ),
        SeededDeviation(
            name: "another type in a map",
            served: Fleet.document("additionalProperties: {type: string}", "additionalProperties: {type: integer}"),
            told: "getCar 200 /labels/*: of type integer, documented: string"
        ),
        SeededDeviation(
            name: "no alternative fits",
            served: Fleet.document(
                "required: [volts], properties: {volts: {type: integer}}",
                "required: [amps], properties: {amps: {type: integer}}"
            )
            .replacing(
                "required: [litres], properties: {litres: {type: integer}}",
                with: "required: [amps], properties: {amps: {type: integer}, ohms: {type: integer}}"
            )
            .replacing("oneOf:", with: "anyOf:"),
            told: "getCar 200 /engine: does not fit \"oneOf\""
        ),
    ]

    fileprivate static let bodies = [
        SeededDeviation(
            name: "another Content-Type",
            served: Fleet.document(
                "{application/json: {schema: {$ref: \"#/components/schemas/Car\"}}}",
                "{text/html: {schema: {type: string}}}"
            ),
            told: "getCar 200: the body is text/html, which is not documented"
        ),
        SeededDeviation(
            name: "no Content-Type",
            change: { HTTPAnswer(status: $1.status, body: $1.body) },
            told: "getCar 200: the body is (none), which is not documented"
        ),
        SeededDeviation(
            name: "no JSON",
            change: { $0.url.hasSuffix("/cars") ? json(200, "{\"data\":") : $1 },
            told: "listCars 200: the body is no JSON"
        ),
        SeededDeviation(
            name: "no body",
            served: Fleet.document(
                "content: {application/json: {schema: {$ref: \"#/components/schemas/Car\"}}}",
                "headers: {}"
            ),
            told: "getCar 200: there is no body, and one is documented"
        ),
        SeededDeviation(
            name: "a body where there is none",
            change: { $0.url.contains("/depots/") ? json(204, "{}") : $1 },
            told: "getDepot 204: there is a body, and none is documented"
        ),
    ]

    fileprivate static let answers = [
        SeededDeviation(
            name: "another status of success",
            served: Fleet.document(
                "\"200\":\n          description: A car.",
                "\"203\":\n          description: A car."
            ),
            told: "getCar 203: the status is not documented"
        ),
        SeededDeviation(
            name: "a missing header",
            served: Fleet.document("headers: {X-Total: {required: true, schema: {type: integer}}}", "headers: {}"),
            told: "listCars 200: the header X-Total is missing"
        ),
        SeededDeviation(
            name: "errors of another shape",
            served: Fleet.document("required: [message]", "required: [error]")
                .replacing("properties: {message: {type: string}}", with: "properties: {error: {type: string}}"),
            told: "getCar 404 /message: missing, though it is required"
        ),
        SeededDeviation(
            name: "another status of refusal",
            change: { $1.status == 401 ? json(400, "{\"message\": \"no\"}") : $1 },
            told: "getCar 400: the status is not documented"
        ),
    ]

    fileprivate static let refusals = [
        SeededDeviation(
            name: "nobody asks for credentials",
            served: Fleet.document("security: [{key: []}]", "security: []"),
            told: "getCar missing-credentials: answered with a success; security is documented"
        ),
        SeededDeviation(
            name: "any credential will do",
            change: { $1.status == 401 && $0.headers.contains { $0.name == "X-Key" } ? json(200, "{}") : $1 },
            told: "getCar wrong-credentials: answered with a success; security is documented"
        ),
        SeededDeviation(
            name: "any id will do",
            change: { $0.url.contains("no-such-id") ? json(200, "{}") : $1 },
            told: "getCar unknown-id:car_id: an id that nothing has is answered with a success"
        ),
        SeededDeviation(
            name: "a value beyond its bound is clamped",
            served: Fleet.document("minimum: 1, maximum: 100}", "minimum: 1}")
                .replacing("per_page: {type: integer, maximum: 100}", with: "per_page: {const: 100}"),
            told:
                "listCars disallowed-value:per_page:above-greatest: a value that is not allowed is clamped, not rejected"
        ),
        SeededDeviation(
            name: "a value that is not listed is accepted",
            served: Fleet.document(
                "name: state, in: query, schema: {type: string, enum: [free, rented]}",
                "name: state, in: query, schema: {type: string}"
            ),
            told: "listCars disallowed-value:state:unlisted: a value that is not allowed is accepted"
        ),
    ]
}

@Suite("An API that deviates is told", .timeLimit(.minutes(1)))
struct SeededDeviationTests {
    @Test("Each deviation is told where it is", arguments: SeededDeviation.all)
    func told(_ seed: SeededDeviation) async throws {
        let result = try await verified(ServedFleet(seed.served, changing: seed.change))
        let words = result.findings.map(\.words)
        #expect(words.contains { $0.hasPrefix(seed.told) }, "\(words)")
        #expect(result.verdict == .deviates)
    }

    @Test("Without a deviation nothing is told, and all of it was asked")
    func clean() async throws {
        let fleet = try ServedFleet()
        let result = try await verified(fleet)
        #expect(result.findings.map(\.words) == [])
        #expect(result.verdict == .asDocumented)
        #expect(result.exchanges.count == 16)
        #expect(fleet.requests.withLock { $0.count } == 16)
        #expect(fleet.requests.withLock { $0.allSatisfy { $0.method == "GET" } })
    }
}
