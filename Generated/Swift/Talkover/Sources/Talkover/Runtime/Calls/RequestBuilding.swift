#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

nonisolated extension ClientCore {
    /// The request of a call, without credentials: the same for each attempt.
    ///
    /// Of headers of one name the last of these counts: the client's own, those of its options, the call's arguments,
    /// those of the call's options.
    func request(
        for route: APIRoute,
        _ arguments: CallArguments,
        _ options: SDK.CallOptions
    ) throws(SDK.ClientError) -> SDK.HTTPRequest {
        var headers: SDK.HTTPHeaders = ["User-Agent": userAgent, "Accept": route.accept]
        headers["Content-Type"] = arguments.body?.mediaType
        headers.override(with: self.options.headers)
        headers.override(with: arguments.headers)
        if !arguments.cookies.isEmpty { headers["Cookie"] = arguments.cookies.joined(separator: "; ") }
        if let key = try idempotencyKey(of: route, options) { headers[key.name] = key.value }
        headers.override(with: options.headers)
        if let illegal = headers.firstIllegal { throw .invalidArgument(illegal.name, illegal.reason) }
        let query = arguments.query.isEmpty ? "" : "?" + arguments.query.joined(separator: "&")
        return SDK.HTTPRequest(
            operationID: route.id,
            method: route.method,
            url: try checkedBaseURL() + filled(route.path, arguments.path) + query,
            headers: headers,
            body: arguments.body?.bytes
        )
    }

    private func idempotencyKey(
        of route: APIRoute,
        _ options: SDK.CallOptions
    ) throws(SDK.ClientError) -> (name: String, value: String)? {
        guard let name = route.idempotencyKey else {
            guard options.idempotencyKey == nil else {
                throw .invalidArgument("idempotencyKey", "the API declares no such key for this call")
            }
            return nil
        }
        return (name, options.idempotencyKey ?? UUID().uuidString.lowercased())
    }

    /// The base URL without a slash at its end. A user or password, a query or a fragment would be lost or leaked.
    private func checkedBaseURL() throws(SDK.ClientError) -> String {
        let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, ["http:", "https:"].contains(parts[0].lowercased()), parts[1].isEmpty,
            !parts[2].isEmpty, !baseURL.contains(where: { "?#@ ".contains($0) })
        else {
            throw .invalidArgument("baseURL", "it is not like https://host/path: no user, query, fragment or space")
        }
        return String(baseURL.reversed().drop { $0 == "/" }.reversed())
    }

    private func filled(_ template: String, _ values: [String: String]) throws(SDK.ClientError) -> String {
        var path = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = values[name] else {
                throw .invalidArgument(name, "it is part of the path and is missing")
            }
            path += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return path + rest
    }
}
