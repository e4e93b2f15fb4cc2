package import APIModel

/// A request and its answer.
package struct Exchange: Sendable {
    /// What must be sent; nil: what the shared call of the vector sends.
    package var request: ExpectedRequest?
    /// What is answered.
    package var answer: CannedAnswer
}

/// What must be sent.
package struct ExpectedRequest: Equatable, Sendable {
    /// A header with its exact value.
    package struct Header: Equatable, Sendable {
        /// The name.
        package var name: String
        /// The value.
        package var value: String
    }

    /// The method.
    package var method: String
    /// The path below the address of the vector, as it is on the wire.
    package var path: String
    /// The items of the query, as they are on the wire.
    package var query: [String] = []
    /// Headers that must be there with this value.
    package var headers: [Header] = []
    /// Headers that must not be there.
    package var forbidHeaders: [String] = []
    /// Headers that must be there.
    package var requireHeaders: [String] = []
    /// The body; nil: no bytes.
    package var body: Payload?
}

/// What is answered.
package struct CannedAnswer: Equatable, Sendable {
    /// The status.
    package var status: Int
    /// The headers.
    package var headers: [ExpectedRequest.Header] = []
    /// The body; nil: no bytes.
    package var body: Payload?
    /// The sizes in which the body is sent; nil: in one.
    package var chunks: [Int]?
    /// How long to wait before anything is answered.
    package var delayMs = 0
    /// How many bytes at the end are announced and not sent.
    package var truncateBy = 0
    /// Whether the connection is reset instead.
    package var reset = false
}

/// A body, or a value in canonical form.
package enum Payload: Equatable, Sendable {
    /// JSON in any spelling.
    case json(JSONValue)
    /// Exactly this text.
    case text(String)
    /// Exactly these bytes, in base64.
    case base64(String)
    /// A shared document by name, changed.
    case shared(String, [PatchStep])
    /// These parts, those of one name in this order.
    case parts([ExpectedPart])
}

/// Arguments that many vectors pass, with what they must send.
package struct SharedCall: Sendable {
    /// Names the call.
    package let name: String
    /// The arguments in canonical form, by key.
    package let input: [JSONValue.Member]
    /// What must be sent.
    package let request: ExpectedRequest
}
