extension SDK {
    /// A transport without a network, for the tests of an app: it answers what it was told to, and keeps the requests.
    ///
    /// Each operation is given its answers in order; the last one is repeated. An answer that names no operation stands
    /// for every one.
    public actor InMemoryTransport {
        /// All requests so far, in order.
        public private(set) var requests: [HTTPRequest] = []
        private let answers: [Answer]

        /// True: nothing is waited for.
        public nonisolated var answersAtOnce: Bool { true }

        /// A transport with these answers.
        public init(answers: [Answer]) {
            self.answers = answers
        }

        /// Gives the next answer for the request's operation; without one, an error that says so.
        public func send(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
            guard !Task.isCancelled else { throw TransportError(.cancelled, "the task was cancelled") }
            let turn = requests.count { $0.operationID == request.operationID }
            requests.append(request)
            let fitting = answers.filter { [nil, request.operationID].contains($0.operationID) }
            guard let last = fitting.last else {
                throw TransportError(.other, "the in-memory transport has no answer for \(request.operationID)")
            }
            return try (turn < fitting.count ? fitting[turn] : last).result.get()
        }
    }
}

// Not at the actor itself: the compiler would then take it for nonisolated, as the protocol is, in some orders of files.
extension SDK.InMemoryTransport: SDK.Transport {}
