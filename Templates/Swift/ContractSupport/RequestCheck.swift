extension ExpectedRequest {
    /// All in which a request differs from this one, in words.
    func complaints(about request: SentRequest, behind baseURL: String) -> [String] {
        guard let target = Target(request.url, behind: baseURL) else {
            return ["URL: expected one behind \(baseURL), found \(request.url)"]
        }
        var complaints: [String] = []
        if request.method != method { complaints.append("method: expected \(method), found \(request.method)") }
        if target.path != path { complaints.append("path: expected \(path), found \(target.path)") }
        complaints += query(target.query)
        complaints += headers(request.headers)
        complaints += body(request)
        return complaints
    }

    private func query(_ items: [String]) -> [String] {
        let order = { (item: String) in String(item.prefix { $0 != "=" }) }
        let expected = Dictionary(grouping: query, by: order)
        let found = Dictionary(grouping: items, by: order)
        guard expected != found else { return [] }
        return ["query: expected \(query.joined(separator: "&")), found \(items.joined(separator: "&"))"]
    }

    private func headers(_ found: [(name: String, value: String)]) -> [String] {
        let values = Dictionary(grouping: found) { $0.name.lowercased() }
            .mapValues { $0.map(\.value).joined(separator: ", ") }
        let exact = headers.compactMap { name, value -> String? in
            let found = values[name.lowercased()]
            guard found != value else { return nil }
            return "\(name): expected \(JSON.quoted(value)), found \(found.map(JSON.quoted) ?? "none")"
        }
        let forbidden = forbiddenHeaders.compactMap { name in
            values[name.lowercased()].map { "\(name): expected none, found \(JSON.quoted($0))" }
        }
        let required = requiredHeaders.compactMap { name in
            values[name.lowercased()] == nil ? "\(name): expected one, found none" : nil
        }
        return exact + forbidden + required
    }

    private func body(_ request: SentRequest) -> [String] {
        if case .parts(let parts) = body { return parts.complaints(about: request) }
        return body.complaints(about: request.body)
    }

    /// What stands behind the base URL of a request.
    private struct Target {
        var path: String
        var query: [String]

        init?(_ url: String, behind baseURL: String) {
            guard url.hasPrefix(baseURL) else { return nil }
            let rest = url.dropFirst(baseURL.count)
            path = String(rest.prefix { $0 != "?" })
            query = rest.dropFirst(path.count + 1).split(separator: "&", omittingEmptySubsequences: false).map(
                String.init
            )
            if rest.count == path.count { query = [] }
        }
    }
}

extension ExpectedRequest.Content {
    /// All in which a body, or a part of one, differs from this one, in words.
    func complaints(about found: [UInt8]) -> [String] {
        switch self {
        case .parts: return ["body: expected no parts within a part"]
        case .none:
            return found.isEmpty ? [] : ["body: expected none, found \(String(decoding: found, as: UTF8.self))"]
        case .bytes(let expected):
            guard found != expected else { return [] }
            let texts = [expected, found].map { JSON.quoted(String(decoding: $0, as: UTF8.self)) }
            return ["body: expected \(texts[0]), found \(texts[1])"]
        case .json(let expected):
            do throws(JSONSyntaxError) {
                return JSONDifferences(expected, try JSONReader.read(found), integers: .spelledPlainly).list.map {
                    "body " + $0
                }
            } catch {
                return ["body: \(error): \(String(decoding: found, as: UTF8.self))"]
            }
        }
    }
}
