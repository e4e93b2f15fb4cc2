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

    /// How all of them begin.
    static let prefix = "x-concord-"
}
