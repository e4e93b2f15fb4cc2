/// A request as it leaves the SDK, in plain values.
struct SentRequest: Sendable {
    /// The id of the operation that the SDK says it is of; nil where only the wire was seen.
    var operation: String?
    /// The method.
    var method: String
    /// The whole URL as text.
    var url: String
    /// The headers, in order.
    var headers: [(name: String, value: String)]
    /// The bytes of the body; empty if there is none.
    var body: [UInt8]
}

/// The other end of the line: checks each request against the exchange that is due, and answers as it says.
actor ContractExchanges {
    /// What a request is answered with.
    enum Reply: Sendable {
        /// A whole response.
        case response(CannedResponse)
        /// The connection failed.
        case fault(ConnectionFault)
        /// The SDK stopped waiting.
        case cancelled
    }

    private let operation: String
    private let due: [ContractExchange]
    private let baseURL: String
    private let onFirstRequest: @Sendable () -> Void
    private var count = 0
    private var complaints: [String] = []

    /// The exchanges of a vector about an operation, behind a base URL which the requests must begin with.
    init(
        _ due: [ContractExchange],
        of operation: String,
        baseURL: String,
        onFirstRequest: @escaping @Sendable () -> Void = {}
    ) {
        self.due = due
        self.operation = operation
        self.baseURL = baseURL
        self.onFirstRequest = onFirstRequest
    }

    /// Takes a request and gives the answer that is due.
    func reply(to request: SentRequest) async -> Reply {
        count += 1
        if count == 1 { onFirstRequest() }
        guard count <= due.count else {
            complaints.append("request \(count): only \(due.count) expected, found \(request.method) \(request.url)")
            return .fault(.unexpected)
        }
        let exchange = due[count - 1]
        let number = count
        if let named = request.operation, named != operation {
            complaints.append("request \(number): expected one of \(operation), found one of \(JSON.quoted(named))")
        }
        complaints += exchange.request.complaints(about: request, behind: baseURL).map { "request \(number), \($0)" }
        if exchange.delayMilliseconds > 0 {
            do {
                try await Task.sleep(for: .milliseconds(exchange.delayMilliseconds))
            } catch {
                return .cancelled
            }
        }
        switch exchange.answer {
        case .response(let response): return .response(response)
        case .fault(let fault): return .fault(fault)
        }
    }

    /// What was wrong with the requests, missing ones included. Asked for when the call has ended.
    func verdict() -> [String] {
        guard count < due.count else { return complaints }
        return complaints + ["requests: expected \(due.count), found \(count)"]
    }
}
