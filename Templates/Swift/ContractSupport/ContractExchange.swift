/// A request that must be sent, and what is answered to it.
struct ContractExchange: Sendable {
    /// The request.
    var request: ExpectedRequest
    /// What comes back.
    var answer: Answer
    /// How many milliseconds pass before it comes.
    var delayMilliseconds: Int

    /// What comes back on a request.
    enum Answer: Sendable {
        /// A whole response.
        case response(CannedResponse)
        /// The connection ends before the response is complete.
        case fault(ConnectionFault)
    }
}

/// How a connection fails.
enum ConnectionFault: Sendable {
    /// It is reset instead of any answer.
    case reset
    /// It is closed within the body: so many bytes at the end are announced and not sent.
    case truncated(CannedResponse, missing: Int)
    /// Nobody expected the request, so nothing is answered; the contract is broken already.
    case unexpected
}

/// A response in plain values.
struct CannedResponse: Sendable {
    /// The status.
    var status: Int
    /// The headers, in order.
    var headers: [(name: String, value: String)]
    /// The body.
    var content: ExpectedRequest.Content
    /// The sizes of the pieces in which the body is sent; empty: all at once.
    var chunks: [Int]

    /// The bytes of the body.
    var body: [UInt8] {
        switch content {
        case .none: []
        case .json(let value): [UInt8](value.description.utf8)
        case .bytes(let bytes): bytes
        case .parts: []
        }
    }
}

/// What a request must look like.
struct ExpectedRequest: Sendable {
    /// The method.
    var method: String
    /// The path on the wire behind the vector's base URL, without the query.
    var path: String
    /// The items of the query as they stand on the wire.
    var query: [String]
    /// Headers that must have exactly these values.
    var headers: [(name: String, value: String)]
    /// Headers that must not be there.
    var forbiddenHeaders: [String]
    /// Headers that must be there, whatever their value.
    var requiredHeaders: [String]
    /// The body.
    var body: Content

    /// The body of a message.
    enum Content: Sendable {
        /// No bytes at all.
        case none
        /// JSON, in any spelling.
        case json(JSON)
        /// Exactly these bytes.
        case bytes([UInt8])
        /// These parts, those of one name in this order.
        case parts([ExpectedPart])
    }
}
