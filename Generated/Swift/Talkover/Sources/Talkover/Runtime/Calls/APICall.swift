internal import Foundation

/// One call in the making: an operation with its arguments, ready for the wire. An argument that is nil leaves no trace.
nonisolated struct APICall: Sendable {
    /// What is called.
    let operation: APIOperation
    /// How this call differs from others.
    let options: SDK.CallOptions
    /// The arguments of the path, percent-encoded, by name.
    var pathArguments: [String: String] = [:]
    /// The items of the query, percent-encoded.
    var queryItems: [String] = []
    /// The arguments that are headers.
    var headers = SDK.HTTPHeaders()
    /// The cookies.
    var cookies: [String] = []
    /// The body with its `Content-Type`; nil: none.
    var body: (bytes: Data, mediaType: String)?

    /// A call without arguments.
    init(_ operation: APIOperation, _ options: SDK.CallOptions) {
        self.operation = operation
        self.options = options
    }

    /// Gives an argument of the path: one text in the style `simple`.
    mutating func path(_ name: String, _ value: some JSONCodable) throws(SDK.ClientError) {
        let text = try argumentText(of: value, as: name)
        try Self.checkPath(name, text)
        pathArguments[name] = text.percentEncoded
    }

    /// Gives an argument of the query: one text in the style `form`.
    mutating func query(_ name: String, _ value: (some JSONCodable)?) throws(SDK.ClientError) {
        guard let value else { return }
        let text = try argumentText(of: value, as: name)
        let item = name.percentEncoded + "=" + text.percentEncoded
        queryItems += [item]
    }

    /// Refuses a text that would make the path that of another operation: nothing, and `.` and `..`, which mean another
    /// path to everyone on the way, in whatever spelling (RFC 3986, section 5.2.4).
    static func checkPath(_ name: String, _ text: String) throws(SDK.ClientError) {
        guard !text.isEmpty else {
            throw .invalidArgument(name, "it is part of the path and must not be empty")
        }
        guard text != ".", text != ".." else {
            throw .invalidArgument(name, "it is part of the path and must not be . or ..")
        }
    }

    /// Gives the body as JSON.
    mutating func json(_ value: (some JSONCodable)?, _ mediaType: String = "application/json") throws(SDK.ClientError) {
        if let value { body = (try requestJSON(of: value, as: "body"), mediaType) }
    }
}

/// The text of an argument: that of its JSON, in which every type has exactly one spelling; a string without its quotes.
private nonisolated func argumentText(of value: any JSONCodable, as name: String) throws(SDK.ClientError) -> String {
    if let text = value as? String { return text }
    let json = try requestJSON(of: value, as: name)
    return (try? JSONDocument.decode(String.self, from: json)) ?? String(decoding: json, as: UTF8.self)
}

/// The JSON of an argument, without the members that only answers have.
nonisolated func requestJSON(of value: any JSONCodable, as name: String) throws(SDK.ClientError) -> Data {
    do throws(EncodingFailure) {
        return try JSONDocument.encode(value, as: .request)
    } catch {
        throw .invalidArgument(name, error.path == "$" ? error.reason : error.description)
    }
}
