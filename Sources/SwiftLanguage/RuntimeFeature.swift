import APIModel

/// A part of the runtime that only some APIs need: a folder of `Support/Features/`, copied only where it is used.
enum RuntimeFeature: String, CaseIterable {
    /// Access tokens, and getting them.
    case accessTokens = "AccessTokens"
    /// Calls that the API makes.
    case incomingCalls = "IncomingCalls"
    /// Walking through the pages of an answer.
    case paging = "Paging"
    /// Writing the members of a body one by one.
    case members = "Members"
    /// Documented headers of answers.
    case headers = "Headers"
    /// Bodies that are forms.
    case form = "Form"
    /// Bodies of several parts, and files.
    case multipart = "Multipart"
    /// Answers that are read while they come.
    case streams = "Streams"

    /// Whether calls of `api` need it.
    func isUsed(by api: API) -> Bool {
        switch self {
        case .accessTokens: api.securitySchemes.contains { $0.kind.isAccessToken }
        case .incomingCalls: api.incoming.contains { $0.body != nil }
        case .paging: api.operations.contains { $0.pagination != nil }
        case .members: Self.form.isUsed(by: api) || Self.multipart.isUsed(by: api)
        case .headers: api.operations.contains { $0.responses.contains { !$0.headers.isEmpty } }
        case .form: sends(api) { if case .form = $0 { true } else { false } }
        case .multipart: sends(api) { if case .multipart = $0 { true } else { false } }
        case .streams: api.operations.contains { $0.forms.contains { $0.streaming != nil } }
        }
    }

    private func sends(_ api: API, _ isMeant: (Content.Coding) -> Bool) -> Bool {
        api.operations.contains { $0.body?.contents.contains { isMeant($0.coding) } ?? false }
    }

    /// The files of the runtime for `api` among `paths`, the files of the support folder; what stands in for an SDK in
    /// our own tests stays behind.
    static func runtimePaths(for api: API, among paths: [String]) -> [String] {
        let unused = allCases.filter { !$0.isUsed(by: api) }.map { "Support/Features/\($0.rawValue)/" }
        return paths.filter { path in
            path.hasPrefix("Support/") && !path.hasPrefix("Support/Standalone/")
                && !unused.contains { path.hasPrefix($0) }
        }
    }
}

extension SecurityScheme.Kind {
    /// Whether what is sent is an access token, which somebody gives.
    fileprivate var isAccessToken: Bool {
        switch self {
        case .oauth2, .openIDConnect: true
        case .bearer, .basic, .http, .apiKey: false
        }
    }
}
