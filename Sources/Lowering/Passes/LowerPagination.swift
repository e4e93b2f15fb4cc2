import APIModel
import Diagnostics
import OpenAPIDocument

/// How to walk through the pages of an answer; nil if the document does not say or it is not supported.
func lowerPagination(_ pagination: PaginationExtension?, diagnostics: inout DiagnosticSink) -> Pagination? {
    guard let pagination else { return nil }
    switch pagination.style {
    case .page(let page, let size, let lastPage):
        return .page(page: page, size: size, items: pagination.items, lastPage: lastPage)
    case .offset(let offset, let limit, let total):
        return .offset(offset: offset, limit: limit, items: pagination.items, total: total)
    case .cursor(let cursor, let size, let next):
        return .cursor(cursor: cursor, size: size, items: pagination.items, next: next)
    case .link, .nextURL:
        diagnostics.report(
            Diagnostic(
                .unsupportedPagination,
                "pages that are linked by URLs are not walked through yet",
                at: pagination.range,
                pointer: pagination.pointer.text
            )
        )
        return nil
    }
}
