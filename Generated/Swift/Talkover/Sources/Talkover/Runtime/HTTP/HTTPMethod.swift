extension SDK {
    /// An HTTP method, such as `GET`.
    public nonisolated struct HTTPMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The method in capitals.
        public let rawValue: String

        /// The method with this name; methods are case-sensitive.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Asks for a representation.
        public static var get: HTTPMethod { HTTPMethod(rawValue: "GET") }
        /// Asks for the headers that `get` would bring.
        public static var head: HTTPMethod { HTTPMethod(rawValue: "HEAD") }
        /// Asks what is possible.
        public static var options: HTTPMethod { HTTPMethod(rawValue: "OPTIONS") }
        /// Asks for the request as it arrived.
        public static var trace: HTTPMethod { HTTPMethod(rawValue: "TRACE") }
        /// Asks by a body for what it describes.
        public static var query: HTTPMethod { HTTPMethod(rawValue: "QUERY") }
        /// Replaces.
        public static var put: HTTPMethod { HTTPMethod(rawValue: "PUT") }
        /// Removes.
        public static var delete: HTTPMethod { HTTPMethod(rawValue: "DELETE") }
        /// Creates, or whatever else the server does with a body.
        public static var post: HTTPMethod { HTTPMethod(rawValue: "POST") }
        /// Changes a part.
        public static var patch: HTTPMethod { HTTPMethod(rawValue: "PATCH") }

        /// Whether the method only reads (RFC 9110, section 9.2.1).
        public var isSafe: Bool { [.get, .head, .options, .trace, .query].contains(self) }

        /// Whether sending twice does what sending once does (RFC 9110, section 9.2.2).
        public var isIdempotent: Bool { isSafe || self == .put || self == .delete }

        /// The method in capitals.
        public var description: String { rawValue }
    }
}
