#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// One call in the making: an operation with its arguments, ready for the wire. An argument that is nil leaves no trace.
nonisolated struct APICall: Sendable {
    /// What is called.
    let operation: APIOperation
    /// How this call differs from others.
    let options: SDK.CallOptions
    /// The arguments of the path, percent-encoded, by name.
    private(set) var pathArguments: [String: String] = [:]
    /// The items of the query, percent-encoded.
    private(set) var queryItems: [String] = []
    /// The arguments that are headers.
    private(set) var headers = SDK.HTTPHeaders()
    /// The cookies.
    private(set) var cookies: [String] = []
    /// The body with its `Content-Type`; nil: none.
    private(set) var body: (bytes: Data, mediaType: String)?

    /// A call without arguments.
    init(_ operation: APIOperation, _ options: SDK.CallOptions) {
        self.operation = operation
        self.options = options
    }

    /// Gives an argument of the path; it must not be empty, lest the request go to another operation.
    mutating func path(
        _ name: String,
        _ value: some JSONCodable,
        style: ParameterStyle = .simple,
        layout: ParameterLayout = .joined,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        let shape = try ParameterShape(name, value, layout)
        guard let shape, shape != .scalar(""), shape != .list([""]) else {
            throw .invalidArgument(name, "it is part of the path and must not be empty")
        }
        // `.` and `..` mean another path to everyone on the way, in whatever spelling (RFC 3986, section 5.2.4).
        guard shape != .scalar("."), shape != .scalar("..") else {
            throw .invalidArgument(name, "it is part of the path and must not be . or ..")
        }
        pathArguments[name] = shape.pathText(name, style, layout, encoding)
    }

    /// Gives an argument of the query; without a name it is the whole query.
    mutating func query(
        _ name: String,
        _ value: (some JSONCodable)?,
        style: ParameterStyle = .form,
        layout: ParameterLayout = .exploded,
        whenEmpty: EmptyArgument = .leftOut,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        guard let value else { return }
        guard let shape = try ParameterShape(name, value, layout) else {
            if whenEmpty == .sent { queryItems.append(PercentEncoding.strict.encode(name) + "=") }
            return
        }
        queryItems += shape.items(name, style, layout, encoding)
    }

    /// Gives a header.
    mutating func header(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .joined
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value, layout) else { return }
        headers[name] = shape.parts(layout, .plain).joined(separator: ",")
    }

    /// Gives a cookie.
    mutating func cookie(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .exploded,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value, layout) else { return }
        cookies += shape.items(name, .form, layout, encoding)
    }

    /// Gives the body as JSON.
    mutating func json(
        _ value: (some JSONCodable)?,
        _ mediaType: String = "application/json"
    ) throws(SDK.ClientError) {
        if let value { body = (try requestJSON(of: value, as: "body"), mediaType) }
    }

    /// Gives the body as text in UTF-8.
    mutating func text(_ value: String?, _ mediaType: String = "text/plain; charset=utf-8") {
        bytes(value.map { Data($0.utf8) }, mediaType)
    }

    /// Gives the body as it is.
    mutating func bytes(_ value: Data?, _ mediaType: String = "application/octet-stream") {
        if let value { body = (value, mediaType) }
    }
}

/// The JSON of an argument, without the members that only answers have.
nonisolated func requestJSON(of value: some JSONCodable, as name: String) throws(SDK.ClientError) -> Data {
    do throws(EncodingFailure) {
        return try JSONDocument.encode(value, as: .request)
    } catch {
        throw .invalidArgument(name, error.path == "$" ? error.reason : error.description)
    }
}
