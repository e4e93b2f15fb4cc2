package import APIModel

/// One call of an operation: what it is given, what it must send, what is answered, and what the caller then sees.
package struct Vector: Sendable {
    /// What a vector is about.
    package enum Group: String, Sendable, CaseIterable {
        /// What is sent.
        case request
        /// Answers of success that decode.
        case decode
        /// Answers of success that must not decode.
        case failure
        /// Declared and undeclared statuses.
        case status
        /// What is tried again, and what is not.
        case retry
        /// Walking through pages.
        case pagination
        /// Faults of the connection, time limits, cancellation.
        case transport
    }

    /// Whether the specifications decide the outcome.
    package enum Level: String, Sendable {
        case required, recommended
    }

    /// What an SDK must have to be asked at all.
    package enum Feature: String, Sendable, CaseIterable {
        case binary, cookies, form, multipart, pagination, retries, stream, strict, text, xml
    }

    /// What a vector can be picked by.
    package enum Tag: String, Sendable, CaseIterable {
        /// A documented example.
        case example
        /// A fault below HTTP, to be run over real sockets.
        case socket
        /// A text that breaks clients.
        case text
        /// Waits for a few milliseconds.
        case time
    }

    /// How the client is made.
    package enum Mode: String, Sendable {
        case tolerant, strict
    }

    /// How the operation is called.
    package enum CallForm: String, Sendable {
        /// Once.
        case single
        /// For the items of all pages.
        case all
        /// For the answers of all pages.
        case pages
    }

    /// The arguments of the call.
    package enum Input: Sendable {
        /// In canonical form, by key.
        case arguments([JSONValue.Member])
        /// Those of the shared call of this name.
        case shared(String)
    }

    /// The options of the client and of the call.
    package struct Options: Sendable {
        /// How often to try again.
        package var retries = 0
        /// The time limit of the call in milliseconds.
        package var timeoutMs = 60000
        /// When the caller cancels, in milliseconds after the call; nil: never.
        package var cancelAfterMs: Int?
        /// A text to be put behind the base URL of the client.
        package var basePath = ""
    }

    /// Names the vector, also in URLs.
    package var id: String
    /// The id of the operation.
    package var operation: String
    /// What it is about.
    package var group: Group
    /// Whether the specifications decide the outcome.
    package var level = Level.required
    /// What an SDK must have to be asked.
    package var features: [Feature] = []
    /// What it can be picked by.
    package var tags: [Tag] = []
    /// The JSON pointer of the place in the document that it comes from.
    package var why: String
    /// How the client is made.
    package var mode = Mode.tolerant
    /// How the operation is called.
    package var call = CallForm.single
    /// The options of the client and of the call.
    package var options = Options()
    /// The arguments.
    package var input: Input
    /// All requests with their answers; empty: nothing is sent.
    package var exchanges: [Exchange]
    /// What the caller sees.
    package var expect: Expectation
}
