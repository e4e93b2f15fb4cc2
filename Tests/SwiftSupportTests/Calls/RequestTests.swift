import Foundation
import Testing

@testable import SwiftSupport

@Suite struct RequestTests {
    /// The request that a call sends.
    private func request(
        _ call: APICall,
        baseURL: String = "https://api.test",
        credentials: [SDK.Credential?] = [],
        options: SDK.ClientOptions = SDK.ClientOptions()
    ) async throws -> SDK.HTTPRequest {
        let transport = SDK.InMemoryTransport(answers: [.status(200, json: "{}")])
        let core = ClientCore.test(transport, baseURL: baseURL, credentials: credentials, options: options)
        _ = try await core.send(call)
        return try #require(await transport.requests.first)
    }

    @Test func anOperationIsElsewhereOnlyWhileTheAPIIsWhereItsDocumentSays() async throws {
        let operation = APIOperation(id: "thing", method: .get, path: "/f", server: "https://files.test/v1/")
        for (baseURL, url) in [
            ("https://api.test", "https://files.test/v1/f"), ("https://mock.test/x", "https://mock.test/x/f"),
        ] {
            let transport = SDK.InMemoryTransport(answers: [.status(200, json: "{}")])
            let core = ClientCore.test(transport, baseURL: baseURL, documentedURL: "https://api.test")
            _ = try await core.send(.test(operation))
            #expect(await transport.requests.first?.url == url)
        }
    }

    /// The error of a call, which must not have sent anything.
    private func refusal(
        _ call: APICall,
        baseURL: String = "https://api.test",
        credentials: [SDK.Credential?] = [],
        options: SDK.ClientOptions = SDK.ClientOptions()
    ) async -> String? {
        let transport = SDK.InMemoryTransport(answers: [.status(200, json: "{}")])
        let core = ClientCore.test(transport, baseURL: baseURL, credentials: credentials, options: options)
        let error = await #expect(throws: SDK.ClientError.self) { try await core.send(call) }
        #expect(await transport.requests.isEmpty)
        return kind(error)
    }

    @Test func argumentsOfThePathStandWhereTheyBelong() async throws {
        var call = APICall.test(.test(.get, "/a/{one}/b/{two}.json"))
        try call.path("two", "2/2")
        try call.path("one", "a/b c+d%2Fé")
        #expect(try await request(call).url == "https://api.test/a/a%2Fb%20c%2Bd%252F%C3%A9/b/2%2F2.json")
    }

    @Test(arguments: ["", ".", ".."])
    func argumentsThatWouldChangeThePathAreRefused(text: String) {
        var call = APICall.test(.test(.get, "/a/{id}"))
        let error = #expect(throws: SDK.ClientError.self) { try call.path("id", text) }
        #expect(kind(error) == "invalidArgument id")
    }

    @Test func refusalsSayWhy() async throws {
        func reason(_ body: () async throws -> Void) async -> String? {
            let error = await #expect(throws: SDK.ClientError.self) { try await body() }
            return error?.description
        }
        var call = APICall.test(.test(.get, "/a/{id}"))
        #expect(
            await reason { try call.path("id", "") }
                == "Invalid argument id: it is part of the path and must not be empty."
        )
        #expect(
            await reason { try call.path("id", "..") }
                == "Invalid argument id: it is part of the path and must not be . or ..."
        )
        var query = APICall.test()
        #expect(
            await reason { try query.query("n", Double.nan) } == "Invalid argument n: a number must be finite."
        )
        #expect(
            await reason { try query.json(["a": [1, Double.infinity]]) }
                == "Invalid argument body: $.a[1]: a number must be finite."
        )
        #expect(
            await reason { _ = try await request(.test(.test(.get, "/a/{id}"))) }
                == "Invalid argument id: it is part of the path and is missing."
        )
        #expect(
            await reason { _ = try await request(.test(), baseURL: "api.test") }
                == "Invalid argument baseURL: it is not like https://host/path, in ASCII, without user, query and fragment."
        )
        #expect(
            await reason { _ = try await request(.test(.test(), SDK.CallOptions(idempotencyKey: "k"))) }
                == "Invalid argument idempotencyKey: the API declares no such key for this call."
        )
    }

    @Test func credentialsThatCannotBeHadSayWhy() async throws {
        struct Refusal: Error {}
        let failing = SDK.Credential.bearer("token", provider: { throw Refusal() })
        let leaving = SDK.Credential.bearer("token", provider: { throw CancellationError() })
        let none = "Invalid argument token and key: the call needs this credential, and there is none."
        for (credential, security, text) in [
            (failing, ["token"], "Invalid argument token: the credential could not be obtained: Refusal()."),
            (leaving, ["token"], "The call was cancelled."), (failing, ["token", "key"], none),
        ] {
            let error = await #expect(throws: SDK.ClientError.self) {
                try await request(.test(.test(security: [security])), credentials: [credential])
            }
            #expect(error?.description == text)
        }
        #expect(failing.description == "a credential for token")
    }

    @Test func aMissingArgumentOfThePathIsRefused() async {
        #expect(await refusal(.test(.test(.get, "/a/{id}"))) == "invalidArgument id")
    }

    @Test func absentArgumentsLeaveNoTrace() async throws {
        var call = APICall.test()
        try call.query("a", String?.none)
        try call.query("b", [String]?.some([]), style: .form)
        try call.header("X-C", Int?.none)
        try call.cookie("d", Bool?.none)
        try call.json(SDK.JSONValue?.none)
        let request = try await request(call)
        #expect(request.url == "https://api.test/things")
        #expect(request.headers.fields.map(\.name) == ["User-Agent", "Accept"])
        #expect(request.body == nil)
    }

    @Test func presentArgumentsAreAllThereInOrder() async throws {
        var call = APICall.test()
        try call.query("search", "+1234567890 &=é")
        try call.query("empty", "")
        try call.query("list", [3, 1], style: .form, layout: .joined)
        try call.header("X-List", ["a", "b"])
        try call.cookie("session", "a;b")
        try call.cookie("theme", "dark")
        let request = try await request(call)
        #expect(request.url == "https://api.test/things?search=%2B1234567890%20%26%3D%C3%A9&empty=&list=3,1")
        #expect(request.headers["x-list"] == "a,b")
        #expect(request.headers["cookie"] == "session=a%3Bb; theme=dark")
    }

    @Test(arguments: [
        ("https://api.test", "https://api.test/things"), ("https://api.test/", "https://api.test/things"),
        ("https://api.test/v/1//", "https://api.test/v/1/things"), ("HTTP://h:8080/x", "HTTP://h:8080/x/things"),
    ])
    func baseURLsMayHaveAPathAndASlash(baseURL: String, url: String) async throws {
        #expect(try await request(.test(), baseURL: baseURL).url == url)
    }

    @Test(arguments: [
        "", "api.test", "/v1", "ftp://api.test", "https://", "https:///x", "https://user:pass@api.test",
        "https://a\u{7F}b", "https://a\u{1F}b", "https:/api.test", "https:x//api.test", "https://api.test/\u{20}",
        "https://api.test?x=1", "https://api.test#x", "https://api test", "https://é.test",
    ])
    func otherBaseURLsAreRefused(baseURL: String) async {
        #expect(await refusal(.test(), baseURL: baseURL) == "invalidArgument baseURL")
    }

    @Test func bodiesHaveATypeAndNothingElseHas() async throws {
        var json = APICall.test(.test(.post))
        try json.json(["a": nil] as SDK.JSONValue)
        var text = APICall.test(.test(.post))
        text.text("é")
        var form = APICall.test(.test(.post))
        try form.form(["a b": ["1+1", "&"], "c": "d"] as SDK.JSONValue)
        let sent = try await [request(json), request(text), request(form), request(.test(.test(.post)))]
        let bodies = sent.map { $0.body.map { String(decoding: $0, as: UTF8.self) } }
        #expect(bodies == [#"{"a":null}"#, "é", "a%20b=1%2B1&a%20b=%26&c=d", nil])
        #expect(
            sent.map { $0.headers["Content-Type"] } == [
                "application/json", "text/plain; charset=utf-8", "application/x-www-form-urlencoded", nil,
            ]
        )
    }

    @Test func valuesThatCannotBeWrittenAreRefused() {
        var call = APICall.test(.test(.post))
        let errors = [
            #expect(throws: SDK.ClientError.self) { try call.query("from", SDK.CalendarDate("2023-02-29")) },
            #expect(throws: SDK.ClientError.self) { try call.query("ratio", Double.nan) },
            #expect(throws: SDK.ClientError.self) { try call.json([1, Double.infinity]) },
        ]
        #expect(
            errors.map(kind) == [
                "invalidArgument from", "invalidArgument ratio", "invalidArgument body",
            ]
        )
    }

    @Test func theLastOfTwoHeadersCounts() async throws {
        var options = SDK.CallOptions()
        options.headers = ["X-Three": "call", "accept": "text/html"]
        var call = APICall.test(.test(), options)
        try call.header("X-Two", "argument")
        try call.header("X-Three", "argument")
        let sent = try await request(
            call,
            options: SDK.ClientOptions(headers: ["X-One": "client", "x-two": "client", "User-Agent": "mine"])
        )
        #expect(
            ["X-One", "X-Two", "X-Three", "Accept", "User-Agent"].map { sent.headers[$0] } == [
                "client", "argument", "call", "text/html", "mine",
            ]
        )
    }

    @Test func headersThatWouldBreakTheRequestAreRefused() async throws {
        var call = APICall.test()
        try call.header("X-A", "a\r\nB: c")
        #expect(await refusal(call) == "invalidArgument X-A")
        #expect(
            await refusal(.test(.test(), SDK.CallOptions(headers: ["X-A": "a\nb"]))) == "invalidArgument X-A"
        )
        #expect(
            await refusal(.test(.test(security: [["t"]])), credentials: [.bearer("t", "a\nb")])
                == "invalidArgument Authorization"
        )
    }

    @Test(arguments: [
        (SDK.Credential.bearer("s", "tok+en/=="), "Authorization", "Bearer tok+en/=="),
        (.basic("s", user: "Aladdin", password: "open sesame"), "Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        (.apiKey("s", in: .header("X-Key"), "k+/"), "X-Key", "k+/"),
        (.apiKey("s", in: .cookie("sid"), "a;b"), "Cookie", "sid=a%3Bb"),
        (.bearer("s", provider: { "fresh" }), "Authorization", "Bearer fresh"),
    ])
    func credentialsAreSent(credential: SDK.Credential, header: String, value: String) async throws {
        let sent = try await request(.test(.test(security: [["s"]])), credentials: [credential])
        #expect(sent.headers[header] == value)
        #expect(!"\(sent)".contains(value))
        let without = try await request(.test(), credentials: [credential])
        #expect(without.headers[header] == nil)
    }

    @Test func aKeyInTheQueryIsEncoded() async throws {
        var call = APICall.test(.test(security: [["s"]]))
        try call.query("a", 1)
        let sent = try await request(call, credentials: [.apiKey("s", in: .query("api key"), "a&b+")])
        #expect(sent.url == "https://api.test/things?a=1&api%20key=a%26b%2B")
    }

    @Test func theFirstAlternativeThatIsCompleteIsUsed() async throws {
        let operation = APIOperation.test(security: [["a", "b"], ["c"], []])
        let key: (String) -> SDK.Credential = { .apiKey($0, in: .header("X-\($0)"), $0) }
        let names = ["X-a", "X-b", "X-c"]
        for (given, sent) in [(["a", "c"], ["X-c"]), (["a", "b", "c"], ["X-a", "X-b"]), ([], [])] {
            let headers = try await request(.test(operation), credentials: given.map(key)).headers
            #expect(names.filter { headers[$0] != nil } == sent)
        }
        #expect(await refusal(.test(.test(security: [["a"], ["b"]])), credentials: [nil]) == "invalidArgument a")
    }

    @Test func aProviderThatFailsSendsNothing() async {
        struct Locked: Error {}
        let credential = SDK.Credential.bearer("s", provider: { throw Locked() })
        #expect(await refusal(.test(.test(security: [["s"]])), credentials: [credential]) == "invalidArgument s")
    }

    @Test func idempotencyKeysAreMadeUpOrTakenAsGiven() async throws {
        let operation = APIOperation.test(.post, idempotencyKey: "Idempotency-Key")
        let madeUp = try await request(.test(operation)).headers["idempotency-key"]
        #expect(UUID(uuidString: madeUp ?? "") != nil)
        let given = try await request(.test(operation, SDK.CallOptions(idempotencyKey: "k"))).headers["idempotency-key"]
        #expect(given == "k")
        #expect(
            await refusal(.test(.test(.post), SDK.CallOptions(idempotencyKey: "k"))) == "invalidArgument idempotencyKey"
        )
    }
}
