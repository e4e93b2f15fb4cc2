import Foundation
import Testing

@testable import SwiftSupport

@Suite struct InMemoryTransportTests {
    private func request(_ operationID: String) -> SDK.HTTPRequest {
        SDK.HTTPRequest(operationID: operationID, method: .get, url: "https://api.test/")
    }

    @Test func answersComeInOrderByOperationAndTheLastStays() async throws {
        let transport = SDK.InMemoryTransport(answers: [
            .status(201, to: "a"), .status(301, to: "b"), .status(202, to: "a"), .status(400),
        ])
        var statuses: [Int] = []
        for operation in ["a", "b", "a", "a", "a", "b", "c"] {
            statuses.append(try await transport.send(request(operation)).status)
        }
        #expect(statuses == [201, 301, 202, 400, 400, 400, 400])
        #expect(await transport.requests.map(\.operationID) == ["a", "b", "a", "a", "a", "b", "c"])
    }

    @Test func aMissingAnswerSaysWhichOneIsMissing() async {
        let transport = SDK.InMemoryTransport(answers: [.status(200, to: "a")])
        let error = await #expect(throws: SDK.TransportError.self) { try await transport.send(request("b")) }
        #expect(error?.kind == .other)
        #expect(error?.message.contains("no answer for b") == true)
    }

    @Test func valuesOfTheAPIAreAnsweredAsJSON() async throws {
        let transport = SDK.InMemoryTransport(answers: [.json(200, ["x"], to: "a"), .json(200, Double.nan, to: "b")])
        let answer = try await transport.send(request("a"))
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.body == .init(#"["x"]"#.utf8))
        #expect(try await transport.send(request("b")).status == 500)
    }

    @Test func theOptionsBeginWithTheDefaults() {
        let options = SDK.ClientOptions()
        #expect(options.timeout == .seconds(60))
        #expect(options.retries == SDK.RetryPolicy(limit: 2, firstDelay: .seconds(0.5), longestDelay: .seconds(8)))
    }
}
