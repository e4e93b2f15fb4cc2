/// The extensions that Concord defines.
package enum ConcordExtension: String, CaseIterable, Sendable {
    case group = "x-concord-group"
    case method = "x-concord-method"
    case name = "x-concord-name"
    case errorCodes = "x-concord-error-codes"
    case pagination = "x-concord-pagination"
    case unwrap = "x-concord-unwrap"
    case irreversible = "x-concord-irreversible"
    case idempotencyKey = "x-concord-idempotency-key"
    case closed = "x-concord-closed"

    /// The objects that have a use for it.
    var home: String {
        switch self {
        case .group: "a tag or an operation"
        case .method, .pagination, .unwrap, .irreversible: "an operation"
        case .name: "a schema or a parameter"
        case .errorCodes: "a response"
        case .idempotencyKey: "the document or an operation"
        case .closed: "a schema with \"enum\""
        }
    }

    /// How all of them begin.
    static let prefix = "x-concord-"
}
