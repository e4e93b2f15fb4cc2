/// A request as it came over the wire.
package struct ReceivedRequest: Sendable {
    /// The method.
    package var method: String
    /// The target as it stands in the first line: the path, and the query behind a question mark.
    package var target: String
    /// The headers, in order.
    package var headers: [(name: String, value: String)]
    /// The bytes of the body; empty if there is none.
    package var body: [UInt8]

    /// A request from its parts.
    package init(
        method: String,
        target: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}
