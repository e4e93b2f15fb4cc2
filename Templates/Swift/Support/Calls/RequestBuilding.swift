internal import Foundation

nonisolated extension ClientCore {
    /// The request of a call, without credentials: the same for each attempt.
    ///
    /// Of headers of one name the last of these counts: the client's own, those of its options, the call's arguments,
    /// those of the call's options.
    func request(for call: APICall, accepting mediaTypes: [String?]) throws(SDK.ClientError) -> SDK.HTTPRequest {
        let operation = call.operation
        var headers: SDK.HTTPHeaders = ["User-Agent": userAgent]
        headers["Accept"] = Self.accept(mediaTypes + operation.rejections.map { $0.mediaType })
        headers["Content-Type"] = call.body?.mediaType
        headers.override(with: options.headers)
        headers.override(with: call.headers)
        if !call.cookies.isEmpty { headers["Cookie"] = call.cookies.joined(separator: "; ") }
        if let name = operation.idempotencyKey {
            headers[name] = call.options.idempotencyKey ?? UUID().uuidString.lowercased()
        } else if call.options.idempotencyKey != nil {
            throw .invalidArgument("idempotencyKey", "the API declares no such key for this call")
        }
        headers.override(with: call.options.headers)
        let path = try filled(operation.path, call.pathArguments)
        // A path may bring items of the query along.
        let mark = path.utf8.contains(0x3F) ? "&" : "?"
        let query = call.queryItems.isEmpty ? "" : mark + call.queryItems.joined(separator: "&")
        return SDK.HTTPRequest(
            operationID: operation.id,
            method: operation.method,
            url: try base(of: operation) + path + query,
            headers: headers,
            body: call.body?.bytes
        )
    }

    private func base(of operation: APIOperation) throws(SDK.ClientError) -> String {
        guard isWhereDocumented, let server = operation.server else { return try baseURL.get() }
        return try Self.checked(baseURL: server).get()
    }

    /// Each documented media type once; anything where no body is documented.
    private static func accept(_ documented: [String?]) -> String {
        var mediaTypes: [String] = []
        for case let mediaType? in documented where !mediaTypes.contains(mediaType) { mediaTypes.append(mediaType) }
        return mediaTypes.isEmpty ? "*/*" : mediaTypes.joined(separator: ", ")
    }

    /// The base URL without slashes at its end. A user or password, a query or a fragment would be lost or leaked.
    static func checked(baseURL: String) -> Result<String, SDK.ClientError> {
        let parts = baseURL.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard parts.count >= 3, ["http:", "https:"].contains(String(decoding: parts[0], as: UTF8.self).lowercased()),
            parts[1].isEmpty, !parts[2].isEmpty,
            baseURL.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"?#@".utf8.contains($0) })
        else {
            let reason = "it is not like https://host/path, in ASCII, without user, query and fragment"
            return .failure(.invalidArgument("baseURL", reason))
        }
        let slashes = baseURL.utf8.reversed().prefix { $0 == 0x2F }.count
        return .success(String(baseURL.dropLast(slashes)))
    }

    private func filled(_ template: String, _ values: [String: String]) throws(SDK.ClientError) -> String {
        var path = ""
        var rest = template[...]
        while let open = rest.utf8.firstIndex(of: 0x7B), let close = rest[open...].utf8.firstIndex(of: 0x7D) {
            let name = String(rest[open..<close].dropFirst())
            guard let value = values[name] else {
                throw .invalidArgument(name, "it is part of the path and is missing")
            }
            path += rest[..<open] + value
            rest = rest[close...].dropFirst()
        }
        return path + rest
    }
}
