/// The `x-concord-` settings of a whole document.
package struct DocumentExtensions: Sendable {
    /// `x-concord-idempotency-key`: the header that makes non-safe calls repeatable.
    package let idempotencyKeyHeader: String?

    init(_ object: inout ObjectReader) {
        idempotencyKeyHeader = object.text(.idempotencyKey)
    }
}

/// The `x-concord-` settings of a tag.
package struct TagExtensions: Sendable {
    /// `x-concord-group`: the resource that carries the operations, outermost first; empty: not said.
    package let group: [String]

    init(_ object: inout ObjectReader) {
        group = object.texts(.group)
    }
}

/// The `x-concord-` settings of an operation.
package struct OperationExtensions: Sendable {
    /// `x-concord-group`: the resource that carries the operation, outermost first; empty: not said.
    package let group: [String]
    /// `x-concord-method`: the verb.
    package let method: String?
    /// `x-concord-pagination`: how to walk through the pages of the answer.
    package let pagination: PaginationExtension?
    /// `x-concord-unwrap`: the keys that lead to the part of the answer which the call returns.
    package let unwrap: [String]?
    /// `x-concord-irreversible`: whether it cannot be undone.
    package let isIrreversible: Bool
    /// `x-concord-idempotency-key`: the header that makes the call repeatable.
    package let idempotencyKeyHeader: String?
    /// `x-internal`: whether it is not for the public.
    package let isInternal: Bool

    init(_ object: inout ObjectReader) {
        group = object.texts(.group)
        method = object.text(.method)
        pagination = object.pagination()
        unwrap = object.keys(.unwrap)
        isIrreversible = object.flag(.irreversible)
        idempotencyKeyHeader = object.text(.idempotencyKey)
        isInternal = object.flag("x-internal")
    }
}

/// The `x-concord-` settings of a parameter or header.
package struct ParameterExtensions: Sendable {
    /// `x-concord-name`: what to call it.
    package let name: String?

    init(_ object: inout ObjectReader) {
        name = object.text(.name)
    }
}
