import APIModel

/// What the caller sees.
package enum Expectation: Sendable {
    /// The result in canonical form.
    case returned(Payload)
    /// The same of a call whose answers differ in type: with the status of the answer, as the document writes it.
    case answered(String, Payload)
    /// What walking yields, and the error that ends it, if any.
    case items([Payload], then: Failure?)
    /// An error.
    case threw(Failure)
}

extension Expectation {
    /// Whether the call ends with an error.
    var isError: Bool {
        switch self {
        case .returned, .answered, .items(_, then: nil): false
        case .threw, .items(_, then: .some): true
        }
    }
}

/// An error that the caller sees.
package enum Failure: Sendable {
    /// A declared status of failure.
    package struct Rejection: Sendable {
        /// What is known of the message of the body.
        package enum Message: Sendable {
            /// The declared type has no such member: nothing is expected.
            case unspecified
            /// The text, or nil where the body holds none.
            case known(String?)
        }

        /// The status.
        package var status: Int
        /// The documented code, where it is certain.
        package var code: String?
        /// The message of the body.
        package var message: Message
        /// The body in canonical form; nil where it does not decode.
        package var body: Payload?
    }

    /// Refused before anything was sent; the wire name of the argument.
    case invalidArgument(String)
    /// The connection failed.
    case transport
    /// It took too long.
    case timedOut
    /// The caller gave up.
    case cancelled
    /// A success with another type of content.
    case contentType(status: Int)
    /// A success with another body than documented; the path is nil where the text is no JSON.
    case undecodable(status: Int, path: String?)
    /// A declared status of failure.
    case rejected(Rejection)
    /// Another status.
    case undeclaredStatus(Int)
}
