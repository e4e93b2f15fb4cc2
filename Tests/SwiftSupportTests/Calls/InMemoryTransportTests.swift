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

    @Test func aTextOfJSONHasItsTypeUnlessAnotherIsGiven() async throws {
        let transport = SDK.InMemoryTransport(answers: [
            .status(200, json: "{}"), .status(200, json: "{}", headers: ["content-type": "a/b", "X": "1"]),
            .status(204),
        ])
        var answers: [SDK.HTTPResponse] = []
        for _ in 0..<3 { answers.append(try await transport.send(request("a"))) }
        #expect(answers.map { $0.headers["Content-Type"] } == ["application/json", "a/b", nil])
        #expect(answers[1].headers["X"] == "1" && answers[1].headers.fields.count == 2)
        #expect(answers.map(\.body.count) == [2, 2, 0])
    }

    @Test func whoIsCancelledGetsNoAnswer() async {
        let transport = SDK.InMemoryTransport(answers: [.status(200)])
        #expect(transport.answersAtOnce)
        let (silence, _) = AsyncStream.makeStream(of: Never.self)
        let request = request("a")
        let task = Task {
            for await _ in silence {}
            return try await transport.send(request)
        }
        task.cancel()
        let error = await #expect(throws: SDK.TransportError.self) { try await task.value }
        #expect(error?.kind == .cancelled && error?.message == "the task was cancelled")
        #expect(await transport.requests.isEmpty)
    }

    @Test func chanceIsFromZeroUpToOne() {
        let options = SDK.ClientOptions()
        let draws = (0..<200).map { _ in options.chance() }
        #expect(draws.allSatisfy { (0..<1).contains($0) } && Set(draws).count > 100)
    }

    @Test func optionsAreWhatIsGiven() {
        let options = SDK.CallOptions(headers: ["A": "1"], timeout: .seconds(1), retryLimit: 3, idempotencyKey: "k")
        #expect(options.headers == ["A": "1"] && options.timeout == .seconds(1))
        #expect(options.retryLimit == 3 && options.idempotencyKey == "k" && options.observer == nil)
        let client = SDK.ClientOptions(headers: ["B": "2"], strictness: .strict)
        #expect(client.headers == ["B": "2"] && client.strictness == .strict && client.middleware.isEmpty)
    }

    @Test func theOptionsBeginWithTheDefaults() {
        let options = SDK.ClientOptions()
        #expect(options.retries.jitter == 0.25 && options.retries.longestRequestedDelay == .seconds(60))
        #expect(SDK.ClientDefaults.largestBody == 64 * 1024 * 1024 && SDK.RetryPolicy.never.limit == 0)
        #expect(options.timeout == .seconds(60))
        #expect(options.retries == SDK.RetryPolicy(limit: 2, firstDelay: .seconds(0.5), longestDelay: .seconds(8)))
    }
}
