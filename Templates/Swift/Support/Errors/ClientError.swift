public import Foundation

extension SDK {
    /// Why a call has no result. These are all the errors that a call throws.
    ///
    /// Indirect, because each call can throw it: it is passed on as one word.
    public nonisolated indirect enum ClientError: Swift.Error, Sendable, CustomStringConvertible {
        /// An argument was refused before anything was sent.
        case invalidArgument(InvalidArgument)
        /// There was no complete answer.
        case transport(TransportFailure)
        /// The call took longer than it may, its retries included.
        case timedOut(TimeoutFailure)
        /// The task that made the call was cancelled.
        case cancelled
        /// A success in another format than the documented one.
        case unexpectedContentType(UnexpectedContentType)
        /// A success whose body is not what is documented.
        case undecodable(Undecodable)
        /// An error that the API documents.
        case rejected(Rejection)
        /// A status that the API does not document.
        case undeclaredStatus(UndeclaredStatus)

        /// What happened, in one sentence without credentials.
        public var description: String {
            switch self {
            case .invalidArgument(let error): error.description
            case .transport(let error): error.description
            case .timedOut(let error): error.description
            case .cancelled: "The call was cancelled."
            case .unexpectedContentType(let error): error.description
            case .undecodable(let error): error.description
            case .rejected(let error): error.description
            case .undeclaredStatus(let error): error.description
            }
        }

        /// What is known of the answer, where there was one.
        public var response: ResponseInfo? {
            switch self {
            case .invalidArgument, .transport, .timedOut, .cancelled: nil
            case .unexpectedContentType(let error): error.response
            case .undecodable(let error): error.response
            case .rejected(let error): error.response
            case .undeclaredStatus(let error): error.response
            }
        }
    }
}

nonisolated extension SDK.ClientError: LocalizedError {
    /// What happened, in one sentence: so that `localizedDescription` says it too.
    public var errorDescription: String? { description }
}

nonisolated extension SDK.ClientError {
    /// Refuses an argument.
    static func invalidArgument(_ argument: String, _ reason: String) -> Self {
        .invalidArgument(SDK.InvalidArgument(argument: argument, reason: reason))
    }
}
