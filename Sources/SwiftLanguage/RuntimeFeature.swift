import APIModel

/// A part of the runtime that only some APIs need: a folder of `Support/Features/`, copied only where it is used.
enum RuntimeFeature: String, CaseIterable {
    /// Access tokens, and getting them.
    case accessTokens = "AccessTokens"
    /// Credentials that are no bearer's.
    case otherCredentials = "OtherCredentials"
    /// Calls that the API makes.
    case incomingCalls = "IncomingCalls"
    /// Walking through the pages of an answer.
    case paging = "Paging"
    /// Pages by their numbers.
    case pageNumbers = "PageNumbers"
    /// Pages by the number of items before them.
    case pageOffsets = "PageOffsets"
    /// Pages by the cursors in the answers.
    case pageCursors = "PageCursors"
    /// Arguments of any style and shape, and those of headers and cookies.
    case parameterStyles = "ParameterStyles"
    /// Writing the members of a body one by one.
    case members = "Members"
    /// Documented headers of answers.
    case headers = "Headers"
    /// Bodies that are forms.
    case form = "Form"
    /// Bodies of several parts, and files.
    case multipart = "Multipart"
    /// Bodies that are no JSON.
    case rawBodies = "RawBodies"
    /// Bodies in XML.
    case xml = "XML"
    /// Answers that are read while they come.
    case streams = "Streams"
    /// Members that may be absent, null or there.
    case nullable = "Nullable"
    /// Members that are kept apart from the values that they belong to.
    case indirection = "Indirection"
    /// Unions whose kinds are told apart by more than the kind of JSON value.
    case unions = "Unions"
    /// Members that are not named.
    case additionalMembers = "AdditionalMembers"
    /// UUIDs in JSON.
    case uuids = "UUIDs"
    /// Bytes in JSON.
    case base64 = "Base64"

    /// Whether an SDK for `api` needs it.
    func isUsed(by api: API) -> Bool {
        switch self {
        case .accessTokens: api.securitySchemes.contains { $0.kind.isAccessToken }
        case .otherCredentials: api.securitySchemes.contains { !$0.kind.isAccessToken && $0.kind != .bearer }
        case .incomingCalls: api.incoming.contains { $0.body != nil }
        case .paging: api.hasOperation { $0.pagination != nil }
        case .pageNumbers: api.walks { if case .page = $0 { true } else { false } }
        case .pageOffsets: api.walks { if case .offset = $0 { true } else { false } }
        case .pageCursors: api.walks { if case .cursor = $0 { true } else { false } }
        case .parameterStyles:
            Self.members.isUsed(by: api) || Self.headers.isUsed(by: api)
                || api.hasOperation { $0.parameters.contains { $0.isStyled(in: api) } }
        case .members: Self.form.isUsed(by: api) || Self.multipart.isUsed(by: api)
        case .headers: api.hasOperation { $0.responses.contains { !$0.headers.isEmpty } }
        case .form: api.sends { if case .form = $0 { true } else { false } }
        case .multipart: api.sends { if case .multipart = $0 { true } else { false } }
        case .rawBodies: api.sends { !$0.holdsValue } || api.answers { !$0.holdsValue }
        case .xml: api.sends { $0.isXML } || api.answers { $0.isXML }
        case .streams: api.hasOperation { $0.forms.contains { $0.streaming != nil } }
        case .nullable: api.types.contains(where: \.hasNullableMember)
        case .indirection: api.keepsMembersApart
        case .unions: api.types.contains(where: \.isUnionByEvidence)
        case .additionalMembers: api.types.contains(where: \.keepsOtherMembers)
        case .uuids: api.mentions { if case .string(let string) = $0 { string.format == .uuid } else { false } }
        case .base64: Self.multipart.isUsed(by: api) || api.mentions { $0 == .bytes }
        }
    }

    /// The files of the runtime for `sdk` among `paths`, the files of the support folder; what stands in for an SDK in
    /// our own tests stays behind, and so does a transport for servers that nobody asked for.
    static func runtimePaths(for sdk: SwiftSDK, among paths: [String]) -> [String] {
        let unused = allCases.filter { !$0.isUsed(by: sdk.api) }.map { "Support/Features/\($0.rawValue)/" }
        let isForServers = sdk.serverTransport == .asyncHTTPClient
        let others = ["Support/Standalone/"] + (isForServers ? [] : ["Support/ServerTransport/"])
        return paths.filter { path in
            path.hasPrefix("Support/") && !others.contains { path.hasPrefix($0) }
                && !unused.contains { path.hasPrefix($0) }
        }
    }
}

extension API {
    fileprivate func walks(_ isMeant: (Pagination) -> Bool) -> Bool {
        hasOperation { $0.pagination.map(isMeant) ?? false }
    }

    fileprivate func sends(_ isMeant: (Content.Coding) -> Bool) -> Bool {
        hasOperation { $0.body?.contents.contains { isMeant($0.coding) } ?? false }
    }

    fileprivate func answers(_ isMeant: (Content.Coding) -> Bool) -> Bool {
        hasOperation { $0.responses.contains { $0.contents.contains { isMeant($0.coding) } } }
    }
}

extension API {
    fileprivate var keepsMembersApart: Bool {
        let widths = StoredWidths(self)
        return types.contains { $0.record?.members.contains(where: widths.isApart) ?? false }
    }
}

extension TypeDefinition {
    fileprivate var hasNullableMember: Bool {
        record?.members.contains { member in
            if case .optionalNullable = MemberPresence(member, in: self) { true } else { false }
        } ?? false
    }

    fileprivate var keepsOtherMembers: Bool {
        if case .kept? = record?.additional { true } else { false }
    }

    fileprivate var isUnionByEvidence: Bool {
        guard case .union(let union) = shape else { return false }
        return !union.isToldByKind
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
