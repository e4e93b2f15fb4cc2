import APIModel

/// What the clients of the contract are made with.
struct Credentials {
    private struct Entry {
        let scheme: SecurityScheme
        let value: String
    }

    private let entries: [Entry]

    /// A credential for each scheme, no two alike, with characters that careless clients escape.
    init(for api: API) {
        entries = api.securitySchemes.enumerated().map { index, scheme in
            let mark = index == 0 ? "" : String(index + 1)
            return switch scheme.kind {
            case .bearer, .http, .oauth2, .openIDConnect, .apiKey: Entry(scheme: scheme, value: "tok\(mark)+en/==")
            case .basic: Entry(scheme: scheme, value: "user\(mark):pass:word/+")
            }
        }
    }

    /// These credentials, by the ids of their schemes.
    init(_ values: [String: String], of api: API) {
        entries = api.securitySchemes.compactMap { scheme in
            values[scheme.id].map { Entry(scheme: scheme, value: $0) }
        }
    }

    /// By the id of the scheme.
    var json: [JSONValue.Member] { entries.map { .init($0.scheme.id, .string($0.value)) } }

    /// Adds what the operation's security asks for; where nothing is asked for, nothing may be sent.
    func add(to request: inout ExpectedRequest, of operation: Operation) {
        let needed = operation.security.first { !$0.schemes.isEmpty }?.schemes ?? []
        var cookies: [String] = []
        for entry in entries where needed.contains(entry.scheme.id) {
            switch entry.scheme.kind {
            case .http(let scheme): request.add("Authorization", scheme + " " + entry.value)
            case .bearer, .oauth2, .openIDConnect: request.add("Authorization", "Bearer " + entry.value)
            case .basic: request.add("Authorization", "Basic " + Base64.encode(Array(entry.value.utf8)))
            case .apiKey(.header, let name): request.add(name, entry.value)
            case .apiKey(.query, let name), .apiKey(.querystring, let name):
                request.query.append(pair(name, entry.value))
            case .apiKey(.cookie, let name), .apiKey(.path, let name): cookies.append(pair(name, entry.value))
            }
        }
        request.add(cookies: cookies)
        if !request.headers.contains(where: { $0.name.lowercased() == "authorization" }) {
            request.forbidHeaders.append("Authorization")
        }
    }

    private func pair(_ name: String, _ value: String) -> String {
        PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value)
    }
}

extension ExpectedRequest {
    /// Of two credentials that are the same header the last one is sent: HTTP has room for one (RFC 9110, section 11.6.2).
    fileprivate mutating func add(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append(Header(name: name, value: value))
    }

    /// Adds pairs to the one header that holds them all.
    mutating func add(cookies: [String]) {
        guard !cookies.isEmpty else { return }
        let pairs = cookies.joined(separator: "; ")
        if let place = headers.firstIndex(where: { $0.name == "Cookie" }) {
            headers[place].value += "; " + pairs
        } else {
            add("Cookie", pairs)
        }
    }
}
