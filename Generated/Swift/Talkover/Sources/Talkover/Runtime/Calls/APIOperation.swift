/// What the API documents of one operation: how it is called, and what its answers mean.
nonisolated struct APIOperation<Output: Sendable>: Sendable {
    /// What can be known without the type of the result.
    let route: APIRoute
    /// The answers that are results.
    let success: SuccessAnswers<Output>
    /// The answers that are documented errors.
    let rejections: [RejectionAnswer]

    /// An operation. `security` lists alternatives, each of which is the schemes that are needed together.
    init(
        id: String,
        method: SDK.HTTPMethod,
        path: String,
        security: [[String]] = [],
        idempotencyKey: String? = nil,
        effect: APIRoute.Effect = .repeatable,
        success: SuccessAnswers<Output>,
        rejections: [RejectionAnswer] = []
    ) {
        let documented = success.cases.map(\.mediaType) + rejections.map(\.mediaType)
        var mediaTypes: [String] = []
        for case let mediaType? in documented where !mediaTypes.contains(mediaType) {
            mediaTypes.append(mediaType)
        }
        self.route = APIRoute(
            id: id,
            method: method,
            path: path,
            security: security,
            idempotencyKey: idempotencyKey,
            effect: effect,
            accept: mediaTypes.isEmpty ? "*/*" : mediaTypes.joined(separator: ", ")
        )
        self.success = success
        self.rejections = rejections
    }
}

/// Where the requests of an operation go, and what they may do.
nonisolated struct APIRoute: Sendable {
    /// Whether what the operation does can be undone.
    enum Effect: Sendable {
        /// As far as its method allows, it may be tried again.
        case repeatable
        /// It is not tried again once it may have arrived.
        case irreversible
    }

    /// The id in the document.
    let id: String
    /// The method.
    let method: SDK.HTTPMethod
    /// The path with `{parameter}` in the place of arguments.
    let path: String
    /// The alternatives of schemes that prove who calls.
    let security: [[String]]
    /// The header of the key that makes a request repeatable.
    let idempotencyKey: String?
    /// Whether what it does can be undone.
    let effect: Effect
    /// The media types of all documented answers.
    let accept: String

    /// What repeating a request may do.
    var repetition: Repetition {
        switch effect {
        case .irreversible: .irreversible
        case .repeatable: method.isIdempotent || idempotencyKey != nil ? .harmless : .harmful
        }
    }
}

/// The statuses that a documented answer is for.
nonisolated enum StatusPattern: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// One status.
    case exact(Int)
    /// A hundred of them: 4 is `4XX`.
    case range(Int)
    /// All that are not documented otherwise: `default`.
    case others

    init(integerLiteral status: Int) {
        self = .exact(status)
    }

    /// How exactly the pattern fits: 3 best, 0 not at all.
    func fit(_ status: Int) -> Int {
        switch self {
        case .exact(let exact): exact == status ? 3 : 0
        case .range(let hundred): hundred == status / 100 ? 2 : 0
        case .others: 1
        }
    }
}
