extension SDK {
    /// What is known of an answer besides its body.
    public nonisolated struct ResponseInfo: Sendable, CustomStringConvertible {
        /// The status, such as 200.
        public let status: Int
        /// The headers.
        public let headers: HTTPHeaders
        /// How many attempts it took: 1, unless the call was retried.
        public let attempts: Int

        /// The id by which the server knows the request, if it says one (`x-request-id` or `request-id`).
        public var requestID: String? { headers["x-request-id"] ?? headers["request-id"] }

        /// Status, request id and headers, without secrets.
        public var description: String { summary + headers.lines }

        /// Status and request id.
        var summary: String { "status \(status)" + (requestID.map { ", request \($0)" } ?? "") }
    }
}
