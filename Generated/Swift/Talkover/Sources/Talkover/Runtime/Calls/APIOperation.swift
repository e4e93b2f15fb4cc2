/// What the API documents of one operation: how it is called, and what its errors mean.
nonisolated struct APIOperation: Sendable {
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
    /// Where the operation is, if that is elsewhere than the API.
    var server: String?
    /// The alternatives of schemes that prove who calls; each lists those that are needed together.
    var security: [[String]] = []
    /// The header of the key that makes a request repeatable.
    var idempotencyKey: String?
    /// Whether what it does can be undone.
    var effect = Effect.repeatable
    /// The answers that are documented errors.
    var rejections: [DocumentedAnswer<SDK.ErrorBody?>] = []

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
