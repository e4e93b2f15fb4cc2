/// A request that is ready to be sent.
package struct HTTPRequest: Equatable, Sendable {
    /// The method.
    package var method: String
    /// Where it goes, with its query.
    package var url: String
    /// The headers.
    package var headers: [(name: String, value: String)]

    /// A request from its parts.
    package init(method: String, url: String, headers: [(name: String, value: String)]) {
        self.method = method
        self.url = url
        self.headers = headers
    }

    package static func == (left: HTTPRequest, right: HTTPRequest) -> Bool {
        left.method == right.method && left.url == right.url
            && left.headers.elementsEqual(right.headers) { $0 == $1 }
    }
}

/// What came back.
package struct HTTPAnswer: Sendable {
    /// The status.
    package var status: Int
    /// The headers; of several with one name, all values behind commas.
    package var headers: [(name: String, value: String)]
    /// The bytes of the body.
    package var body: [UInt8]

    /// An answer from its parts.
    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of a header, whatever capitals its name is written in.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Why there is no answer.
package enum TransportFailure: Error, Hashable, Sendable {
    /// Nobody was reached, or the connection broke; in the system's words.
    case unreachable(String)
    /// The address is none.
    case malformedURL
}

/// Sends requests. It follows no redirect, since a credential is for one server and a redirect is an answer.
package protocol Transport: Sendable {
    /// The answer to a request.
    func answer(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPAnswer
}
