/// Why a request is not answered as it wishes, in the order in which it is asked.
enum Rejection: Error, Sendable {
    /// No path of the document fits.
    case noSuchPath(String)
    /// The path has no such method.
    case noSuchMethod(String, allowed: [String])
    /// Nothing proves who calls.
    case unauthenticated(challenges: [String])
    /// The body is of a kind that is not declared.
    case unsupportedMediaType(String, accepted: [String])
    /// An argument or the body is not what the document says.
    case invalid([Finding])
    /// `Prefer` asks for what is not declared.
    case impossiblePreference(String)

    /// The status where the document leaves it open.
    var status: Int {
        switch self {
        case .noSuchPath: 404
        case .noSuchMethod: 405
        case .unauthenticated: 401
        case .unsupportedMediaType: 415
        case .invalid: 422
        case .impossiblePreference: 400
        }
    }

    /// The statuses that say it, the best one first; who declares none of them is told at the start.
    var statuses: [Int] {
        switch self {
        case .noSuchPath, .noSuchMethod, .unauthenticated, .impossiblePreference: [status]
        case .unsupportedMediaType: [415] + Self.invalidStatuses
        case .invalid: Self.invalidStatuses
        }
    }

    /// The statuses that say that a request is wrong.
    static let invalidStatuses = [422, 400, 406, 404, 409, 403]

    /// Whether the document says what the answer is: a path or a method that it does not have is none of its business.
    var isDeclarable: Bool {
        switch self {
        case .noSuchPath, .noSuchMethod, .impossiblePreference: false
        case .unauthenticated, .unsupportedMediaType, .invalid: true
        }
    }

    /// What people are told.
    var words: String {
        switch self {
        case .noSuchPath(let path): "the document has no path that \(path) fits"
        case .noSuchMethod(let method, let allowed): "the path has no \(method), but \(allowed.joined(separator: ", "))"
        case .unauthenticated: "what proves who calls is missing or wrong"
        case .unsupportedMediaType(let type, let accepted):
            "the body is \(type.isEmpty ? "of no named kind" : type), not \(accepted.joined(separator: " or "))"
        case .invalid(let findings): findings.map(\.words).joined(separator: "; ")
        case .impossiblePreference(let reason): reason
        }
    }

    /// The headers that HTTP asks for.
    var headers: [(name: String, value: String)] {
        switch self {
        case .noSuchMethod(_, let allowed): [("Allow", allowed.joined(separator: ", "))]
        case .unauthenticated(let challenges): challenges.map { ("WWW-Authenticate", $0) }
        case .unsupportedMediaType(_, let accepted): [("Accept", accepted.joined(separator: ", "))]
        case .noSuchPath, .invalid, .impossiblePreference: []
        }
    }
}

/// Something that is wrong with a request.
struct Finding: Error, Sendable {
    /// Where: `query parameter page`, `body.subject`.
    let place: String
    /// What: `is 0, below 1`.
    let problem: String
    /// The argument or the member of the body, for those who list findings by field.
    let field: String

    /// Both.
    var words: String { "\(place) \(problem)" }
}
