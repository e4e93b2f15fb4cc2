import Foundation
import Testing

@testable import SwiftSupport

@Suite struct AnswerTests {
    private static let operation = APIOperation<SDK.JSONValue>(
        id: "thing",
        method: .get,
        path: "/thing",
        success: .json(200),
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
        _ operation: APIOperation<Output>,
        _ strictness: SDK.Strictness = .tolerant
    ) async throws(SDK.ClientError) -> Output {
        let options = SDK.ClientOptions(retries: .never, strictness: strictness)
        let core = ClientCore.test(SDK.InMemoryTransport(answers: [answer]), options: options)
        return try await core.send(APICall(operation, SDK.CallOptions())).0
    }

    private func answer(_ status: Int, _ type: String?, _ body: String) -> SDK.Answer {
        var headers = SDK.HTTPHeaders()
        headers["content-type"] = type
        return .response(SDK.HTTPResponse(status: status, headers: headers, body: Data(body.utf8)))
    }

    @Test func theAcceptedTypesAreTheDocumentedOnes() {
        #expect(Self.operation.route.accept == "application/json, application/problem+json")
        #expect(APIOperation<Void>(id: "a", method: .delete, path: "/", success: .nothing(204)).route.accept == "*/*")
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
            _ = try await send(answer(status, type, body), Self.operation)
            #expect(expected == nil)
        } catch {
            #expect(kind(error) == expected)
            #expect(error.response?.status == status)
        }
    }

    @Test func aStrictClientWantsAContentType() async {
        let error = await #expect(throws: SDK.ClientError.self) {
            try await send(answer(200, nil, "{}"), Self.operation, .strict)
        }
        #expect(kind(error) == "unexpectedContentType")
    }

    @Test func theBodyOfAnErrorSurvives() async throws {
        for (body, message) in [(#"{"message":"m","more":1}"#, "m"), ("<html>", nil)] {
            let error = await #expect(throws: SDK.ClientError.self) {
                try await send(answer(401, "application/json", body), Self.operation)
            }
            guard case .rejected(let rejection) = error else { return #expect(Bool(false)) }
            #expect(rejection.rawBody == Data(body.utf8))
            #expect(rejection.message == message)
            #expect((rejection.body == nil) == (message == nil))
        }
    }

    @Test func textBytesAndNothingAreResultsToo() async throws {
        let text = APIOperation<String>(id: "a", method: .get, path: "/", success: .text(200))
        #expect(try await send(answer(200, "text/csv", "é,1"), text) == "é,1")
        let bytes = APIOperation<Data>(id: "a", method: .get, path: "/", success: .bytes(200, "image/*"))
        #expect(try await send(answer(200, "image/png", "\u{1}"), bytes) == Data([1]))
        let nothing = APIOperation<Void>(id: "a", method: .get, path: "/", success: .nothing(.range(2)))
        try await send(answer(299, "text/html", "ignored"), nothing)
        let invalid = SDK.HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Data([0xFF]))
        await #expect(throws: SDK.ClientError.self) { try await send(.response(invalid), text) }
    }

    @Test(arguments: [(200, "exact 1"), (202, "accepted"), (207, "range")])
    func theMostExactStatusCounts(status: Int, expected: String) async throws {
        let operation = APIOperation<String>(
            id: "a",
            method: .get,
            path: "/",
            success: .anyOf([
                .nothing(.range(2), "range"),
                .json(200) { (number: Int) in "exact \(number)" },
                .nothing(202, "accepted"),
            ]),
            rejections: [.nothing(.others)]
        )
        #expect(try await send(answer(status, "application/json", "1"), operation) == expected)
        let error = await #expect(throws: SDK.ClientError.self) {
            try await send(answer(300, "application/json", "1"), operation)
        }
        #expect(kind(error) == "rejected 300 -")
    }
}
