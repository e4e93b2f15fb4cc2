public import Foundation

extension SDK {
    /// A transport that hands out the body of an answer while it comes.
    ///
    /// A transport that is not one of these can be used as well: then a stream begins when its whole body is there.
    public nonisolated protocol StreamingTransport: Transport {
        /// Sends the request and waits for the head of the answer. Whoever drops the body cancels the transfer.
        nonisolated func stream(_ request: HTTPRequest) async throws(TransportError) -> StreamedResponse
    }

    /// An answer whose body is still coming.
    public nonisolated struct StreamedResponse: Sendable {
        /// The status, such as 200.
        public var status: Int
        /// The headers.
        public var headers: HTTPHeaders
        /// The body, piece by piece as it comes; it fails with a ``TransportError``.
        public var body: AsyncThrowingStream<Data, any Error>

        /// An answer.
        public init(status: Int, headers: HTTPHeaders, body: AsyncThrowingStream<Data, any Error>) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// An answer that is there as a whole.
        public init(_ response: HTTPResponse) {
            self.init(
                status: response.status,
                headers: response.headers,
                body: AsyncThrowingStream { body in
                    body.yield(response.body)
                    body.finish()
                }
            )
        }
    }
}
