import APIModel

extension SwiftSDK {
    /// What the README says of parts that only some APIs have, a paragraph each.
    var readmeRemarks: [String] { [tokens, servers, headers, incomingCalls].compactMap { $0 } }

    private var tokens: String? {
        let credential = SwiftCredential.all(of: self).first {
            switch $0.scheme.kind {
            case .oauth2, .openIDConnect: true
            case .bearer, .basic, .http, .apiKey: false
            }
        }
        guard let name = credential?.name else { return nil }
        return "The access token is a text, `\(name): .init { … }` with a function that is asked at each attempt, or "
            + "`\(name): .clientCredentials(id: \"…\", secret: \"…\")`: then tokens are asked for, and kept while they "
            + "are good."
    }

    private var servers: String? {
        guard let first = names.servers.first else { return nil }
        let example = first.name + (first.arguments.isEmpty ? "" : "()")
        return "The documented servers are in `\(names.client).BaseURLs`: "
            + "`baseURL: \(names.client).BaseURLs.\(example)`."
    }

    private var headers: String? {
        guard let first = names.headers.first else { return nil }
        return "Documented headers are properties of the answer's `headers`, such as `headers.\(first.name)`: nil "
            + "where the answer does not have them."
    }

    private var incomingCalls: String? {
        guard let first = names.incoming.first else { return nil }
        return "What the API sends to a server of yours is read by `\(names.client).IncomingCalls`: "
            + "`try \(names.client).IncomingCalls.\(first.name)(bytes)`."
    }
}
