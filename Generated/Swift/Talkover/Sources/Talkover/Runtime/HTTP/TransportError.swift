extension SDK {
    /// Why there is no complete answer.
    public nonisolated struct TransportError: Swift.Error, Sendable, CustomStringConvertible {
        /// The kinds of failure, told apart by what may be done about them.
        public enum Kind: Sendable, Hashable {
            /// No connection came about (name, refusal, TLS): the request has certainly not arrived.
            case unreachable
            /// The connection broke: the request may have arrived.
            case connectionLost
            /// The answer ended before its end.
            case truncated
            /// The answer is larger than the transport takes.
            case tooLarge
            /// The answer took longer than the request allows.
            case timedOut
            /// The task was cancelled.
            case cancelled
            /// The request cannot be sent as it is.
            case unsendable
            /// Anything else.
            case other
        }

        /// What happened.
        public var kind: Kind
        /// What happened, in words; without credentials.
        public var message: String

        /// A failure.
        public init(_ kind: Kind, _ message: String) {
            self.kind = kind
            self.message = message
        }

        /// What happened, in words.
        public var description: String { message }

        /// Whether another attempt may fare better.
        var isConnectionFault: Bool {
            switch kind {
            case .unreachable, .connectionLost, .truncated: true
            case .tooLarge, .timedOut, .cancelled, .unsendable, .other: false
            }
        }

        /// Whether the server may have seen the request.
        var mayHaveArrived: Bool {
            switch kind {
            case .unreachable, .unsendable: false
            case .connectionLost, .truncated, .tooLarge, .timedOut, .cancelled, .other: true
            }
        }
    }
}
