import Foundation

@testable import SwiftSupport

/// A transport that does what a test says, told the number of the request from 1.
struct ScriptedTransport: SDK.Transport {
    private let count = Counter()
    private let script: @Sendable (SDK.HTTPRequest, Int) async throws(SDK.TransportError) -> SDK.HTTPResponse

    init(_ script: @escaping @Sendable (SDK.HTTPRequest, Int) async throws(SDK.TransportError) -> SDK.HTTPResponse) {
        self.script = script
    }

    func send(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse {
        try await script(request, await count.next())
    }

    /// How many requests came.
    var requests: Int { get async { await count.value } }
}

/// Counts from 1.
actor Counter {
    private(set) var value = 0

    func next() -> Int {
        value += 1
        return value
    }
}

/// Keeps what comes, in order.
final class Recorder<Item: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [Item] = []

    func record(_ item: Item) { lock.withLock { list.append(item) } }
    var items: [Item] { lock.withLock { list } }
}

extension ClientCore {
    /// A client of `https://api.test` that leaves nothing to chance. Its calls have an hour: the fake clock lets waits of
    /// up to a minute pass, and not the end of the call.
    static func test(
        _ transport: any SDK.Transport,
        baseURL: String = "https://api.test",
        documentedURL: String? = nil,
        credentials: [SDK.Credential?] = [],
        options: SDK.ClientOptions = SDK.ClientOptions(timeout: .seconds(3600)),
        clock: any Clock<Duration> = FakeClock(patience: .seconds(59))
    ) -> ClientCore {
        var options = options
        options.clock = clock
        options.chance = { 0 }
        return ClientCore(
            sdk: "Test/1.0",
            baseURL: baseURL,
            documentedURL: documentedURL,
            credentials: credentials,
            options: options,
            transport: transport
        )
    }
}

extension ClientCore {
    /// Makes a call that answers with any JSON.
    func send(_ call: APICall) async throws(SDK.ClientError) -> (SDK.JSONValue, SDK.ResponseInfo) {
        try await send(call, .json(200))
    }
}

extension APIOperation {
    /// An operation that rejects with 422.
    static func test(
        _ method: SDK.HTTPMethod = .get,
        _ path: String = "/things",
        security: [[String]] = [],
        idempotencyKey: String? = nil,
        effect: Effect = .repeatable
    ) -> Self {
        APIOperation(
            id: "thing",
            method: method,
            path: path,
            security: security,
            idempotencyKey: idempotencyKey,
            effect: effect,
            rejections: [.json(422, codes: [DocumentedCode("BAD")], SDK.ErrorBody.failure)]
        )
    }
}

extension APICall {
    /// A call without arguments.
    static func test(
        _ operation: APIOperation = .test(),
        _ options: SDK.CallOptions = SDK.CallOptions()
    ) -> Self {
        APICall(operation, options)
    }
}

/// The kind of an error, as the contract calls it.
func kind(_ error: SDK.ClientError?) -> String? {
    switch error {
    case nil: nil
    case .invalidArgument(let error): "invalidArgument \(error.argument)"
    case .transport: "transport"
    case .timedOut: "timedOut"
    case .cancelled: "cancelled"
    case .unexpectedContentType: "unexpectedContentType"
    case .undecodable(let error): "undecodable \(error.path)"
    case .rejected(let error): "rejected \(error.status) \(error.code?.rawValue ?? "-")"
    case .undeclaredStatus(let error): "undeclaredStatus \(error.status)"
    }
}
