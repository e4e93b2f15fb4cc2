#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// One call in the making: an operation with its arguments. An argument that is nil leaves no trace.
nonisolated struct APICall<Output: Sendable>: Sendable {
    /// What is called.
    let operation: APIOperation<Output>
    /// How this call differs from others.
    let options: SDK.CallOptions
    /// The arguments so far.
    private(set) var arguments = CallArguments()

    /// A call without arguments.
    init(_ operation: APIOperation<Output>, _ options: SDK.CallOptions) {
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
        try arguments.path(name, ParameterShape(name, value), style, layout, encoding)
    }

    /// Gives an argument of the query.
    mutating func query(
        _ name: String,
        _ value: (some JSONCodable)?,
        style: ParameterStyle = .form,
        layout: ParameterLayout = .exploded,
        encoding: PercentEncoding = .strict
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value) else { return }
        arguments.query += shape.queryItems(name, style, layout, encoding.encode)
    }

    /// Gives a header.
    mutating func header(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .joined
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value) else { return }
        arguments.headers[name] = shape.headerText(layout)
    }

    /// Gives a cookie.
    mutating func cookie(
        _ name: String,
        _ value: (some JSONCodable)?,
        layout: ParameterLayout = .exploded
    ) throws(SDK.ClientError) {
        guard let value, let shape = try ParameterShape(name, value) else { return }
        arguments.cookies += shape.queryItems(name, .form, layout, PercentEncoding.strict.encode)
    }

    /// Gives the body as JSON.
    mutating func json(
        _ value: (some JSONCodable)?,
        _ mediaType: String = "application/json"
    ) throws(SDK.ClientError) {
        guard let value else { return }
        do throws(EncodingFailure) {
            arguments.body = CallArguments.Body(
                bytes: Data(try JSONDocument.encode(value, as: .request)),
                mediaType: mediaType
            )
        } catch {
            throw .invalidArgument("body", "\(error.path): \(error.reason)")
        }
    }

    /// Gives the body as text in UTF-8.
    mutating func text(_ value: String?, _ mediaType: String = "text/plain; charset=utf-8") {
        bytes(value.map { Data($0.utf8) }, mediaType)
    }

    /// Gives the body as it is.
    mutating func bytes(_ value: Data?, _ mediaType: String = "application/octet-stream") {
        arguments.body = value.map { CallArguments.Body(bytes: $0, mediaType: mediaType) }
    }

    /// Gives the body as a form: an item for each member, and for each item of a list.
    mutating func form(
        _ value: (some JSONCodable)?,
        _ mediaType: String = "application/x-www-form-urlencoded"
    ) throws(SDK.ClientError) {
        guard let value else { return }
        let items =
            try ParameterShape("body", value)?
            .queryItems("body", .form, .exploded, PercentEncoding.strict.encode) ?? []
        bytes(Data(items.joined(separator: "&").utf8), mediaType)
    }
}

/// The arguments of a call, ready for the wire.
nonisolated struct CallArguments: Sendable {
    /// A body with its type.
    struct Body: Sendable {
        /// The bytes.
        let bytes: Data
        /// The `Content-Type`.
        let mediaType: String
    }

    /// The arguments of the path, percent-encoded, by name.
    private(set) var path: [String: String] = [:]
    /// The items of the query, percent-encoded.
    var query: [String] = []
    /// The arguments that are headers.
    var headers = SDK.HTTPHeaders()
    /// The cookies.
    var cookies: [String] = []
    /// The body; nil: none.
    var body: Body?

    /// Keeps an argument of the path.
    mutating func path(
        _ name: String,
        _ shape: ParameterShape?,
        _ style: ParameterStyle,
        _ layout: ParameterLayout,
        _ encoding: PercentEncoding
    ) throws(SDK.ClientError) {
        guard let shape, shape != .scalar(""), shape != .list([""]) else {
            throw .invalidArgument(name, "it is part of the path and must not be empty")
        }
        // `.` and `..` mean another path to everyone on the way, in whatever spelling (RFC 3986, section 5.2.4).
        guard shape != .scalar("."), shape != .scalar("..") else {
            throw .invalidArgument(name, "it is part of the path and must not be . or ..")
        }
        path[name] = shape.pathText(name, style, layout, encoding.encode)
    }
}
