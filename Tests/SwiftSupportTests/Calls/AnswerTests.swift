import Foundation
import Testing

@testable import SwiftSupport

@Suite struct AnswerTests {
    private static let operation = APIOperation(
        id: "thing",
        method: .get,
        path: "/thing",
        rejections: [
            .json(401, codes: [DocumentedCode("INVALID_TOKEN")], SDK.ErrorBody.failure),
            .json(
                404,
                codes: [
                    DocumentedCode("AGENT", message: "Agent not found"), DocumentedCode("THING", message: "No thing"),
                ],
                SDK.ErrorBody.failure
            ),
            .nothing(500, codes: [DocumentedCode("SERVER_ERROR")]),
            .json(.range(4), "application/problem+json", SDK.ErrorBody.failure),
        ]
    )

    private func send<Output>(
        _ answer: SDK.Answer,
        _ success: DocumentedAnswer<Output>,
        _ operation: APIOperation = operation,
        strictness: SDK.Strictness = .tolerant
    ) async throws(SDK.ClientError) -> Output {
        let options = SDK.ClientOptions(retries: .never, strictness: strictness)
        let core = ClientCore.test(SDK.InMemoryTransport(answers: [answer]), options: options)
        return try await core.send(APICall(operation, SDK.CallOptions()), success).0
    }

    private func answer(_ status: Int, _ type: String?, _ body: String) -> SDK.Answer {
        var headers = SDK.HTTPHeaders()
        headers["content-type"] = type
        return .response(SDK.HTTPResponse(status: status, headers: headers, body: Data(body.utf8)))
    }

    @Test(
        arguments: [
            ([.others, .range(4), 404], 404, 2), ([404, .range(4), .others], 404, 0), ([.others, .range(4)], 404, 1),
            ([.range(4), .others], 404, 0), ([.range(5), .others], 404, 1), ([405, .others, .range(5)], 404, 1),
            ([.range(4), .range(4)], 499, 0), ([.range(4), .range(5)], 500, 1), ([.range(4), 405], 404, 0),
        ] as [([StatusPattern], Int, Int)]
    )
    func theStatusThatFitsMostExactlyCounts(patterns: [StatusPattern], status: Int, best: Int) async {
        let rejections: [DocumentedAnswer<SDK.ErrorBody?>] = patterns.enumerated().map {
            .nothing($1, codes: [DocumentedCode("\($0)")])
        }
        let operation = APIOperation(id: "a", method: .get, path: "/", rejections: rejections)
        let error = await #expect(throws: SDK.ClientError.self) {
            try await send(answer(status, nil, ""), .nothing(200), operation)
        }
        #expect(kind(error) == "rejected \(status) \(best)")
    }

    @Test func theAcceptedTypesAreTheDocumentedOnes() throws {
        func accepted(_ operation: APIOperation, _ successes: [String?]) throws -> String? {
            let core = ClientCore.test(SDK.InMemoryTransport(answers: []))
            return try core.request(for: APICall(operation, SDK.CallOptions()), accepting: successes).headers["Accept"]
        }
        #expect(try accepted(Self.operation, ["application/json"]) == "application/json, application/problem+json")
        #expect(try accepted(APIOperation(id: "a", method: .delete, path: "/"), [nil]) == "*/*")
    }

    @Test(
        arguments: [
            (200, "application/json", "{}", nil),
            (200, "Application/JSON; charset=UTF-8", "{}", nil),
            (200, "application/vnd.api+json", "{}", nil),
            (200, nil, "{}", nil),
            (200, "text/html", "{}", "unexpectedContentType"),
            (200, "application/json", "", "undecodable $"),
            (200, "application/json", "{", "undecodable $"),
            (201, "application/json", "{}", "undeclaredStatus 201"),
            (204, nil, "", "undeclaredStatus 204"),
            (302, "text/html", "moved", "undeclaredStatus 302"),
            (503, "application/json", "{}", "undeclaredStatus 503"),
            (401, "application/json", #"{"message":"m"}"#, "rejected 401 INVALID_TOKEN"),
            (401, "text/html", "<html>", "rejected 401 INVALID_TOKEN"),
            (401, "application/json", "nonsense", "rejected 401 INVALID_TOKEN"),
            (404, "application/json", #"{"message":"No thing"}"#, "rejected 404 THING"),
            (404, "application/json", #"{"message":"no thing"}"#, "rejected 404 -"),
            (404, "text/html", "No thing", "rejected 404 -"),
            (418, "application/problem+json", "{}", "rejected 418 -"),
            (500, "text/html", "<html>", "rejected 500 SERVER_ERROR"),
        ] as [(Int, String?, String, String?)]
    )
    func answersAreReadAsDocumented(status: Int, type: String?, body: String, expected: String?) async {
        do {
            _ = try await send(answer(status, type, body), .anyJSON)
            #expect(expected == nil)
        } catch {
            #expect(kind(error) == expected)
            #expect(error.response?.status == status)
        }
    }

    @Test func aStrictClientWantsAContentType() async {
        let error = await #expect(throws: SDK.ClientError.self) {
            try await send(answer(200, nil, "{}"), .anyJSON, strictness: .strict)
        }
        #expect(kind(error) == "unexpectedContentType")
    }

    @Test func theBodyOfAnErrorSurvives() async throws {
        for (body, message) in [(#"{"message":"m","more":1}"#, "m"), ("<html>", nil)] {
            let error = await #expect(throws: SDK.ClientError.self) {
                try await send(answer(401, "application/json", body), .anyJSON)
            }
            guard case .rejected(let rejection) = error else { return #expect(Bool(false)) }
            #expect(rejection.rawBody == Data(body.utf8))
            #expect(rejection.message == message)
            #expect((rejection.body == nil) == (message == nil))
        }
    }

    @Test func textBytesAndNothingAreResultsToo() async throws {
        let text = DocumentedAnswer<String>.text(200)
        #expect(try await send(answer(200, "text/csv", "é,1"), text) == "é,1")
        let bytes = DocumentedAnswer<Data>.bytes(200, "image/*")
        #expect(try await send(answer(200, "image/png", "\u{1}"), bytes) == Data([1]))
        let nothing = DocumentedAnswer<Void>.nothing(.range(2))
        try await send(answer(299, "text/html", "ignored"), nothing)
        let invalid = SDK.HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Data([0xFF]))
        await #expect(throws: SDK.ClientError.self) { try await send(.response(invalid), text) }
    }

    @Test(arguments: [(200, "exact 1"), (202, "accepted"), (207, "range")])
    func theMostExactStatusCounts(status: Int, expected: String) async throws {
        let operation = APIOperation(id: "a", method: .get, path: "/", rejections: [.nothing(.others)])
        let call = APICall(operation, SDK.CallOptions())
        let result = { (status: Int) async throws(SDK.ClientError) in
            let core = ClientCore.test(SDK.InMemoryTransport(answers: [answer(status, "application/json", "1")]))
            return try await core.send(
                call,
                .nothing(.range(2), "range"),
                .json(200) { (number: Int) in "exact \(number)" },
                .nothing(202, "accepted")
            ).0
        }
        #expect(try await result(status) == expected)
        let error = await #expect(throws: SDK.ClientError.self) { try await result(300) }
        #expect(kind(error) == "rejected 300 -")
    }
}

extension DocumentedAnswer<SDK.JSONValue> {
    /// Any JSON with 200.
    fileprivate static var anyJSON: Self { .json(200) }
}
