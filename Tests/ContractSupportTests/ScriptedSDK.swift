/// What the verbatim suite runs against here.
typealias TestedSDK = ScriptedSDK

/// An SDK for an API without meaning: its one operation sends the requests that its arguments spell out, and returns or
/// throws what they say. So each case of a test says both what an SDK does and what it should have done.
enum ScriptedSDK: ContractSubject {
    struct Client: Sendable {
        var setup: ClientSetup
        var exchanges: ContractExchanges
    }

    struct Failure: Error {
        var canonical: JSON
    }

    struct Stranger: Error {}

    static func makeClient(_ setup: ClientSetup, over line: ContractLine) throws -> Client {
        guard case .exchanges(let exchanges) = line else { throw Stranger() }
        return Client(setup: setup, exchanges: exchanges)
    }

    static let examples: [OfferedExample] = []

    static func describe(_ operations: inout OperationTable<Client>) {
        operations.call("act") { client, input in try await client.act(input) }
        operations.all("act") { client, input in
            let steps: [JSON] = try input.required("yields")
            return AsyncThrowingStream<JSON, any Error> { stream in
                for step in steps { stream.yield(step) }
                stream.finish(throwing: (try? input.optional("throws")).flatMap { $0 }.map(Failure.init))
            }
        }
    }

    static func canonical(_ error: any Error) -> JSON? {
        (error as? Failure)?.canonical
    }
}

extension ScriptedSDK.Client {
    /// Sends each of `sends`, then throws `throws` or returns `returns`, or else the last status.
    func act(_ input: CanonicalFields) async throws -> JSON {
        var status: JSON = .null
        let requests: [JSON] = try input.optional("sends") ?? []
        for request in requests {
            switch await exchanges.reply(to: try sent(request)) {
            case .response(let response): status = response.status.canonical
            case .fault: throw ScriptedSDK.Failure(canonical: .object(["kind": .string("transport")]))
            case .cancelled: throw ScriptedSDK.Failure(canonical: .object(["kind": .string("cancelled")]))
            }
        }
        if let error: JSON = try input.optional("throws") {
            if error == .null { throw ScriptedSDK.Stranger() }
            throw ScriptedSDK.Failure(canonical: error)
        }
        return try input.optional("returns") ?? status
    }

    private func sent(_ json: JSON) throws -> SentRequest {
        let fields = try CanonicalFields(json)
        let headers: [String: String] = try fields.optional("headers") ?? [:]
        return SentRequest(
            operation: try fields.optional("operation"),
            method: try fields.optional("method") ?? "GET",
            url: setup.baseURL + (try fields.optional("target") ?? "/items"),
            headers: headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) },
            body: [UInt8]((try fields.optional("body") ?? "").utf8)
        )
    }
}

extension JSON: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { self }

    init(canonical: JSON) throws {
        self = canonical
    }
}
