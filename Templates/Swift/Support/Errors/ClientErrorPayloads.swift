public import Foundation

extension SDK {
    /// An argument that was refused before anything was sent.
    public nonisolated struct InvalidArgument: Sendable, CustomStringConvertible {
        /// The argument, by its name in the API's documentation.
        public let argument: String
        /// Why it was refused.
        public let reason: String

        /// The argument and the reason.
        public var description: String { "Invalid argument \(argument): \(reason)." }
    }

    /// There was no complete answer.
    public nonisolated struct TransportFailure: Sendable, CustomStringConvertible {
        /// What happened at the last attempt.
        public let reason: TransportError
        /// How many attempts there were.
        public let attempts: Int

        /// What happened, and at which attempt.
        public var description: String { "No answer after \(attempts.attempts): \(reason.message)." }
    }

    /// The call took longer than it may.
    public nonisolated struct TimeoutFailure: Sendable, CustomStringConvertible {
        /// How long the call might take.
        public let after: Duration
        /// How many attempts had begun.
        public let attempts: Int

        /// How long the call might take, and how often it was tried.
        public var description: String { "No answer within \(after), in \(attempts.attempts)." }
    }

    /// A success in another format than the documented one.
    public nonisolated struct UnexpectedContentType: Sendable, CustomStringConvertible {
        /// The `Content-Type`; nil if there was none.
        public let found: String?
        /// The documented one.
        public let expected: String
        /// The body.
        public let body: Data
        /// What is known of the answer.
        public let response: ResponseInfo

        /// Both types.
        public var description: String {
            "Expected \(expected), found \(found ?? "no Content-Type") (\(response.summary))."
        }
    }

    /// A success whose body is not what is documented.
    public nonisolated struct Undecodable: Sendable, CustomStringConvertible {
        /// Where in the body, such as `$.data[1].from`.
        public let path: String
        /// What is documented there.
        public let expected: String
        /// What stands there.
        public let found: String
        /// The body.
        public let body: Data
        /// What is known of the answer.
        public let response: ResponseInfo

        /// Where, what was expected and what was found.
        public var description: String { "\(path): expected \(expected), found \(found) (\(response.summary))." }
    }

    /// An error that the API documents.
    public nonisolated struct Rejection: Sendable, CustomStringConvertible {
        /// The documented code, where it is certain which one it is.
        public let code: ErrorCode?
        /// The body, if it is as documented.
        public let body: ErrorBody?
        /// The body as it came.
        public let rawBody: Data
        /// What is known of the answer.
        public let response: ResponseInfo

        /// The status.
        public var status: Int { response.status }
        /// The message that the body holds.
        public var message: String? { body?.message }

        /// Status, code and message.
        public var description: String {
            let parts = [code?.rawValue, message].compactMap(\.self).joined(separator: ": ")
            return "Rejected" + (parts.isEmpty ? "" : ", " + parts) + " (\(response.summary))."
        }
    }

    /// A status that the API does not document.
    public nonisolated struct UndeclaredStatus: Sendable, CustomStringConvertible {
        /// The body as it came.
        public let rawBody: Data
        /// What is known of the answer.
        public let response: ResponseInfo

        /// The status.
        public var status: Int { response.status }

        /// The status.
        public var description: String { "The API does not document this status (\(response.summary))." }
    }
}

nonisolated extension Int {
    fileprivate var attempts: String { self == 1 ? "1 attempt" : "\(self) attempts" }
}
