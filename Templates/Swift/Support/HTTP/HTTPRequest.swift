public import Foundation

extension SDK {
    /// A request as a transport sends it.
    public nonisolated struct HTTPRequest: Sendable, Equatable, CustomStringConvertible {
        /// The id of the API's operation that is called.
        public var operationID: String
        /// The method.
        public var method: HTTPMethod
        /// The whole URL, percent-encoded: to be sent exactly as it stands.
        public var url: String
        /// The headers, credentials included.
        public var headers: HTTPHeaders
        /// The body; nil: the request has none.
        public var body: Data?
        /// How long the answer may take: what is left of the call's time.
        public var timeout: Duration

        /// A request.
        public init(
            operationID: String,
            method: HTTPMethod,
            url: String,
            headers: HTTPHeaders = HTTPHeaders(),
            body: Data? = nil,
            timeout: Duration = .seconds(60)
        ) {
            self.operationID = operationID
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
            self.timeout = timeout
        }

        /// The method, the URL without its query (which may hold a key or somebody's number), and the headers without
        /// secrets.
        public var description: String {
            "\(method) \(address)" + (address == url ? "" : "?…") + headers.lines
        }

        /// The URL without its query.
        var address: String { String(url.prefix { $0 != "?" }) }
    }

    /// An answer as a transport received it: complete, and decompressed.
    public nonisolated struct HTTPResponse: Sendable, Equatable, CustomStringConvertible {
        /// The status, such as 200.
        public var status: Int
        /// The headers.
        public var headers: HTTPHeaders
        /// The body; empty if there is none.
        public var body: Data

        /// An answer.
        public init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: Data = Data()) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// The status, the headers without secrets, and the size of the body.
        public var description: String { "\(status)\(headers.lines)\n(\(body.count) bytes)" }
    }
}
