import Foundation
import Testing

@testable import SwiftSupport

@Suite struct ClientErrorTests {
    private static let info = SDK.ResponseInfo(
        status: 404,
        headers: ["Set-Cookie": "s3cret", "Request-Id": "r7"],
        attempts: 2
    )
    private static let body = Data("body".utf8)

    @Test(
        arguments: [
            (.invalidArgument("agent_id", "it must not be empty"), "Invalid argument agent_id: it must not be empty."),
            (
                .transport(SDK.TransportFailure(reason: SDK.TransportError(.unreachable, "refused"), attempts: 3)),
                "No answer after 3 attempts: refused."
            ),
            (
                .timedOut(SDK.TimeoutFailure(after: .seconds(60), attempts: 1)),
                "No answer within 60.0 seconds, in 1 attempt."
            ),
            (.cancelled, "The call was cancelled."),
            (
                .unexpectedContentType(
                    SDK.UnexpectedContentType(found: nil, expected: "application/json", body: body, response: info)
                ),
                "Expected application/json, found no Content-Type (status 404, request r7)."
            ),
            (
                .undecodable(
                    SDK.Undecodable(
                        path: "$.data[1].from",
                        expected: "a string",
                        found: "null",
                        body: body,
                        response: info
                    )
                ),
                "$.data[1].from: expected a string, found null (status 404, request r7)."
            ),
            (
                .rejected(
                    SDK.Rejection(
                        code: SDK.ErrorCode("AGENT_NOT_FOUND"),
                        body: .failure(["message": "No agent"]),
                        rawBody: body,
                        response: info
                    )
                ),
                "Rejected, AGENT_NOT_FOUND: No agent (status 404, request r7)."
            ),
            (
                .rejected(SDK.Rejection(code: nil, body: nil, rawBody: body, response: info)),
                "Rejected (status 404, request r7)."
            ),
            (
                .undeclaredStatus(SDK.UndeclaredStatus(rawBody: body, response: info)),
                "The API does not document this status (status 404, request r7)."
            ),
        ] as [(SDK.ClientError, String)]
    )
    func errorsSayWhatHappened(error: SDK.ClientError, text: String) {
        #expect(error.description == text)
        #expect(error.localizedDescription == text)
        #expect(!String(reflecting: error).contains("s3cret"))
    }
}
