import Foundation
import Testing

@testable import SwiftSupport

/// Client credentials of OAuth 2 (RFC 6749, section 4.4), by a transport in memory.
@Suite struct AccessTokenTests {
    private let clock = FakeClock(patience: .zero)
    private static let operation = APIOperation.test(security: [["oauth"]])

    private func core(_ token: SDK.AccessToken, _ transport: any SDK.Transport) -> ClientCore {
        let options = SDK.ClientOptions(timeout: .seconds(3600), clock: clock)
        let credential = SDK.Credential.accessToken(
            "oauth",
            token,
            tokenURL: "https://login.test/token",
            options: options,
            transport: transport
        )
        return .test(transport, credentials: [credential], clock: clock)
    }

    private static func answers(_ body: String, status: Int = 200) -> SDK.InMemoryTransport {
        SDK.InMemoryTransport(answers: [
            .status(status, json: body, to: "token"), .status(200, json: "{}", to: "thing"),
        ])
    }

    private let client = SDK.AccessToken.clientCredentials(id: "an id", secret: "s:c", scopes: ["read", "write"])

    @Test func aTokenIsAskedForAndSent() async throws {
        let transport = Self.answers(#"{"access_token": "t1", "token_type": "Bearer", "expires_in": 3600}"#)
        _ = try await core(client, transport).send(.test(Self.operation))
        let requests = await transport.requests
        let asked = try #require(requests.first)
        #expect(asked.method == .post)
        #expect(asked.url == "https://login.test/token")
        #expect(asked.headers["Authorization"] == "Basic " + Data("an%20id:s%3Ac".utf8).base64EncodedString())
        #expect(asked.headers["Content-Type"] == "application/x-www-form-urlencoded")
        let body = String(decoding: asked.body ?? Data(), as: UTF8.self)
        #expect(body == "grant_type=client_credentials&scope=read%20write")
        #expect(requests.last?.headers["Authorization"] == "Bearer t1")
    }

    @Test func aTokenIsKeptUntilShortlyBeforeItExpires() async throws {
        let transport = Self.answers(#"{"access_token": "t1", "expires_in": "3600"}"#)
        let core = core(client, transport)
        for _ in 1...3 { _ = try await core.send(.test(Self.operation)) }
        #expect(await transport.requests.map(\.operationID) == ["token", "thing", "thing", "thing"])
        clock.advance(by: .seconds(3569))
        _ = try await core.send(.test(Self.operation))
        #expect(await transport.requests.count { $0.operationID == "token" } == 1)
        clock.advance(by: .seconds(2))
        _ = try await core.send(.test(Self.operation))
        #expect(await transport.requests.count { $0.operationID == "token" } == 2)
    }

    @Test func callsThatNeedATokenWaitForOneRequest() async throws {
        let transport = Self.answers(#"{"access_token": "t1"}"#)
        let slow = ScriptedTransport { request, _ throws(SDK.TransportError) in
            if request.operationID == "token" { for _ in 1...50 { await Task.yield() } }
            return try await transport.send(request)
        }
        let core = core(client, slow)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...20 { group.addTask { _ = try await core.send(.test(Self.operation)) } }
            try await group.waitForAll()
        }
        #expect(await transport.requests.count { $0.operationID == "token" } == 1)
        #expect(await transport.requests.count { $0.headers["Authorization"] == "Bearer t1" } == 20)
    }

    @Test func aRefusalIsToldWithoutTheSecretAndTriedAgainLater() async throws {
        let transport = Self.answers(#"{"error": "invalid_client"}"#, status: 401)
        let core = core(client, transport)
        for count in 1...2 {
            let error = await #expect(throws: SDK.ClientError.self) { try await core.send(.test(Self.operation)) }
            #expect(kind(error) == "invalidArgument oauth")
            #expect(error?.description.contains("status 401: invalid_client") == true)
            #expect(error?.description.contains("s:c") == false)
            #expect(await transport.requests.count == count)
        }
    }

    @Test func aCallerThatIsCancelledDoesNotWait() async throws {
        let silent = ScriptedTransport { _, _ throws(SDK.TransportError) in
            await untilCancelled()
            throw SDK.TransportError(.cancelled, "cancelled")
        }
        let core = core(client, silent)
        let call = Task { try await core.send(.test(Self.operation)) }
        await Task.yield()
        call.cancel()
        let error = await #expect(throws: SDK.ClientError.self) { try await call.value }
        #expect(kind(error) == "cancelled")
    }

    @Test func aTokenOfTheAppIsAskedForAtEachAttempt() async throws {
        let transport = Self.answers("{}")
        let counter = Counter()
        let core = core(SDK.AccessToken { "t\(await counter.next())" }, transport)
        for _ in 1...2 { _ = try await core.send(.test(Self.operation)) }
        #expect(await transport.requests.map { $0.headers["Authorization"] } == ["Bearer t1", "Bearer t2"])
        #expect("\(SDK.AccessToken("secret"))" == "an access token")
    }

    @Test func aCallWithoutSecurityAsksForNoToken() async throws {
        let transport = Self.answers(#"{"access_token": "t1"}"#)
        _ = try await core(client, transport).send(.test())
        let requests = await transport.requests
        #expect(requests.map(\.operationID) == ["thing"])
        #expect(requests[0].headers["Authorization"] == nil)
    }
}
