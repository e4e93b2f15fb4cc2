/// What is done on the wire about a request.
package enum WireAnswer: Sendable {
    /// A whole response; the connection stays open if both sides want it to.
    case response(WireResponse)
    /// A response whose last bytes are announced and never sent: the connection is closed instead.
    case truncated(WireResponse, missing: Int)
    /// The connection is reset.
    case reset
}

/// A response in plain values.
package struct WireResponse: Sendable {
    /// The status.
    package var status: Int
    /// The headers, in order, without those that say how long the body is.
    package var headers: [(name: String, value: String)]
    /// The bytes of the body.
    package var body: [UInt8]
    /// The sizes of the pieces in which the body is sent; empty: all at once.
    package var chunks: [Int]
    /// Whether no other request may follow on the connection.
    package var endsConnection: Bool

    /// A response from its parts.
    package init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        chunks: [Int] = [],
        endsConnection: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.chunks = chunks
        self.endsConnection = endsConnection
    }
}
