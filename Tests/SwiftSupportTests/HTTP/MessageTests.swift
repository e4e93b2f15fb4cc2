import Foundation
import Testing

@testable import SwiftSupport

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What requests and answers are made of.
@Suite struct MessageTests {
    @Test func methodsHaveTheirNames() {
        let methods: [SDK.HTTPMethod] = [.get, .head, .options, .trace, .query, .put, .delete, .post, .patch]
        let names = ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE", "POST", "PATCH"]
        #expect(methods.map(\.rawValue) == names && methods.map(\.description) == names)
        #expect(methods.map(\.isSafe) == [true, true, true, true, true, false, false, false, false])
        #expect(methods.map(\.isIdempotent) == [true, true, true, true, true, true, true, false, false])
    }

    @Test(arguments: [
        ("authorization", true), ("X-Auth", true), ("Set-Cookie", true), ("X-Access-Token", true), ("X-Secret", true),
        ("My-Password", true), ("credentials", true), ("X-Api-Key", true), ("ApiKey", true), ("Accept", false),
        ("X-Trace", false),
    ])
    func namesThatSpeakOfSecretsAreKnown(name: String, isSensitive: Bool) {
        #expect(SDK.HTTPHeaders().isSensitive(name) == isSensitive)
    }

    @Test func aSecretIsOneUnderAnyCaseAndAfterOverriding() {
        var headers: SDK.HTTPHeaders = ["X-Plain": "1", "X-Hidden": "0"]
        headers.setSecret("X-Hidden", "2")
        #expect(headers["x-hidden"] == "2" && headers.isSensitive("x-HIDDEN") && !headers.isSensitive("X-Plain"))
        var others: SDK.HTTPHeaders = ["X-Plain": "3"]
        others.override(with: headers)
        #expect(others.isSensitive("X-Hidden") && others.fields.count == 2)
        #expect(others.description == "X-Plain: 1\nX-Hidden: …")
    }

    @Test func headersAreEqualByAllTheirFields() {
        let headers: SDK.HTTPHeaders = ["A": "1", "B": "2"]
        let others: [SDK.HTTPHeaders] = [
            ["A": "1"], ["A": "1", "B": "3"], ["A": "1", "C": "2"], ["B": "2", "A": "1"],
            ["A": "1", "B": "2", "C": "3"], [:],
        ]
        #expect(headers == ["a": "1", "b": "2"] && !others.contains(headers))
    }

    @Test(arguments: ["\u{0}", "\n", "\r"])
    func valuesWithBreaksAreIllegalWhereverTheyStand(mark: String) {
        for value in [mark, "a" + mark, mark + "b"] {
            let headers: SDK.HTTPHeaders = ["X-Good": "\u{1}\t \u{B}\u{C}\u{E}", "X-Bad": value]
            #expect(headers.firstIllegal?.name == "X-Bad")
            #expect(headers.firstIllegal?.reason == "a header's value holds no line break and no NUL")
        }
    }

    @Test func namesAreTokens() {
        for byte in 0x00...0x7F as ClosedRange<UInt8> {
            let character = String(decoding: [byte], as: UTF8.self)
            let isToken = "!#$%&'*+-.^_`|~".contains(character) || character.allSatisfy { $0.isLetter || $0.isNumber }
            var headers = SDK.HTTPHeaders()
            headers.append("X" + character, "")
            #expect((headers.firstIllegal == nil) == isToken, "\(byte)")
        }
        let reason = "a header's name is one or more letters, digits or !#$%&'*+-.^_`|~"
        #expect((["": "a"] as SDK.HTTPHeaders).firstIllegal?.reason == reason)
    }

    @Test func messagesArePrintedWithoutSecrets() {
        let plain = SDK.HTTPRequest(operationID: "a", method: .post, url: "https://h/p", headers: ["A": "1"])
        #expect(plain.description == "POST https://h/p\nA: 1" && plain.timeout == .seconds(60))
        let response = SDK.HTTPResponse(status: 201, headers: ["Set-Cookie": "s"], body: Data("ab".utf8))
        #expect(response.description == "201\nSet-Cookie: …\n(2 bytes)")
        let info = SDK.ResponseInfo(status: 204, headers: ["A": "1"], attempts: 1)
        #expect(info.description == "status 204\nA: 1" && info.requestID == nil)
        let named = SDK.ResponseInfo(status: 204, headers: ["x-request-id": "1", "request-id": "2"], attempts: 1)
        #expect(named.requestID == "1" && named.summary == "status 204, request 1")
    }

    @Test(arguments: [
        ("application/json", "application/*", true), ("application/json", "text/*", false), ("a/b", "*/*", true),
        ("a/b", "a/b", true), ("a/b", "a/c", false), ("a/b/*", "a/b", false), ("a/*", "a/b", false),
        ("b/a", "*/a", false),
    ])
    func typesAreIncludedInRanges(type: String, range: String, isIncluded: Bool) {
        #expect(MediaType(type).isIncluded(in: MediaType(range)) == isIncluded)
    }

    @Test func typesHaveTheirKinds() {
        #expect(MediaType(" Text / Plain ;charset=x").essence == "text/plain" && MediaType("text/plain").isText)
        #expect(!MediaType("application/text").isText && MediaType("a/b+json").isJSON && !MediaType("a/json").isJSON)
    }

    @Test(arguments: [
        (Duration.seconds(60), 65.0), (.milliseconds(500), 5.5), (.seconds(4_000_000_000), 1_000_000_005),
    ])
    func theTimerOfASessionRunsLongerThanTheCall(timeout: Duration, seconds: Double) throws {
        let request = try URLRequest(
            SDK.HTTPRequest(operationID: "a", method: .put, url: "https://h/p", timeout: timeout)
        )
        #expect(request.timeoutInterval == seconds)
        #expect(request.httpMethod == "PUT" && !request.httpShouldHandleCookies && request.httpBody == nil)
    }

    @Test func aSessionKeepsNothing() {
        let configuration = SDK.URLSessionTransport().session.configuration
        #expect(configuration.httpCookieStorage == nil && !configuration.httpShouldSetCookies)
        #expect(configuration.urlCache == nil && configuration.urlCredentialStorage == nil)
        #expect(configuration.requestCachePolicy == .reloadIgnoringLocalCacheData)
    }

    @Test func aURLThatFoundationWouldChangeIsNotSent() {
        for url in ["https://h/a b", "", "https://h/%zz"] {
            let error = #expect(throws: SDK.TransportError.self) {
                try URLRequest(SDK.HTTPRequest(operationID: "a", method: .get, url: url))
            }
            #expect(error?.kind == .unsendable && error?.message == "the URL cannot be sent as it is")
        }
    }

    /// Where a redirect leads, whether it is followed, and whether secrets go along.
    @Test(arguments: [
        (SDK.HTTPMethod.get, "https://a.test/x", "https://a.test/y", true, true),
        (.head, "http://a.test/x", "http://a.test/", true, true),
        (.get, "http://a.test/x", "https://a.test/y", true, false),
        (.get, "https://a.test/x", "http://a.test/y", false, false),
        (.get, "https://a.test/x", "https://b.test/y", true, false),
        (.get, "https://a.test/x", "https://a.test:443/y", true, true),
        (.get, "http://a.test/x", "http://a.test:80/y", true, true),
        (.get, "http://a.test/x", "http://a.test:443/y", true, false),
        (.get, "https://a.test/x", "https://a.test:80/y", true, false),
        (.get, "https://a.test/x", "https://A.test/y", true, true),
        (.get, "https://a.test:8443/x", "https://a.test/y", true, false),
        (.get, "https://a.test/x", "ftp://a.test/y", false, false),
        (.get, "http://a.test/x", "file:///etc/passwd", false, false),
        (.post, "https://a.test/x", "https://a.test/y", false, false),
        (.put, "https://a.test/x", "https://a.test/y", false, false),
        (.delete, "https://a.test/x", "https://a.test/y", false, false),
    ])
    func redirectsKeepSecretsWithTheirOrigin(
        method: SDK.HTTPMethod,
        from: String,
        to: String,
        isFollowed: Bool,
        keepsSecrets: Bool
    ) throws {
        let headers: SDK.HTTPHeaders = ["Authorization": "Bearer s", "X-Trace": "7"]
        let original = SDK.HTTPRequest(operationID: "a", method: method, url: from, headers: headers)
        var target = URLRequest(url: try #require(URL(string: to)))
        target.setValue("Bearer s", forHTTPHeaderField: "Authorization")
        let followed = target.redirected(asking: original)
        #expect((followed != nil) == isFollowed)
        guard let followed else { return }
        #expect(followed.httpMethod == method.rawValue && followed.url == target.url)
        #expect(followed.value(forHTTPHeaderField: "X-Trace") == "7")
        #expect(followed.value(forHTTPHeaderField: "Authorization") == (keepsSecrets ? "Bearer s" : nil))
    }

    @Test(arguments: [
        (URLError.Code.cancelled, SDK.TransportError.Kind.cancelled), (.timedOut, .timedOut),
        (.cannotFindHost, .unreachable),
        (.dnsLookupFailed, .unreachable), (.cannotConnectToHost, .unreachable), (.notConnectedToInternet, .unreachable),
        (.secureConnectionFailed, .unreachable), (.serverCertificateUntrusted, .unreachable),
        (.serverCertificateHasBadDate, .unreachable), (.serverCertificateHasUnknownRoot, .unreachable),
        (.serverCertificateNotYetValid, .unreachable), (.badURL, .unsendable), (.unsupportedURL, .unsendable),
        (.dataLengthExceedsMaximum, .tooLarge), (.networkConnectionLost, .connectionLost),
    ])
    func whatASessionReportsHasItsKind(code: URLError.Code, kind: SDK.TransportError.Kind) {
        #expect(SDK.TransportError(URLError(code), hasHead: false).kind == kind)
        let later = SDK.TransportError(URLError(code), hasHead: true).kind
        #expect(later == (kind == .connectionLost ? .truncated : kind))
        #expect(SDK.TransportError(CancellationError(), hasHead: true).kind == .other)
    }

    @Test func kindsSayWhatMayBeDone() {
        let kinds: [SDK.TransportError.Kind] = [
            .unreachable, .connectionLost, .truncated, .tooLarge, .timedOut, .cancelled, .unsendable, .other,
        ]
        let errors = kinds.map { SDK.TransportError($0, "why") }
        #expect(errors.map(\.isConnectionFault) == [true, true, true, false, false, false, false, false])
        #expect(errors.map(\.mayHaveArrived) == [false, true, true, true, true, true, false, true])
        #expect(errors.allSatisfy { $0.description == "why" })
    }
}
