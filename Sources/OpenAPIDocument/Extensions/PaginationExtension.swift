import Diagnostics

/// `x-concord-pagination`: how to walk through the pages of an answer. Parameters are named as on the wire; places in
/// the answer are the keys that lead to them.
package struct PaginationExtension: DocumentObject {
    /// What leads to the next page.
    package enum Style: Sendable {
        /// The number of the page.
        case page(page: String, size: String?, lastPage: [String]?)
        /// The number of items to pass over.
        case offset(offset: String, limit: String?, total: [String]?)
        /// A cursor that the answer names.
        case cursor(cursor: String, size: String?, next: [String])
        /// The `Link` header with `rel="next"`.
        case link
        /// A URL that the answer names.
        case nextURL(next: [String])
    }

    package let place: Place
    /// What leads to the next page.
    package let style: Style
    /// Where the items are in the answer.
    package let items: [String]
}

private enum PaginationStyleName: String, CaseIterable {
    case page, offset, cursor, link, nextURL
}

extension PaginationExtension: ReadableObject {
    init?(_ object: inout ObjectReader) {
        guard let name: PaginationStyleName = object.requiredChoice("style"),
            let style = object.paginationStyle(name),
            let items = object.requiredKeys("items")
        else { return nil }
        place = object.place
        self.style = style
        self.items = items
    }
}

extension ObjectReader {
    /// `x-concord-pagination` of an operation.
    mutating func pagination() -> PaginationExtension? {
        optional(ConcordExtension.pagination.rawValue)
    }

    fileprivate mutating func paginationStyle(_ name: PaginationStyleName) -> PaginationExtension.Style? {
        switch name {
        case .page:
            guard let page: String = required("page") else { return nil }
            return .page(page: page, size: optional("size"), lastPage: keys("lastPage"))
        case .offset:
            guard let offset: String = required("offset") else { return nil }
            return .offset(offset: offset, limit: optional("limit"), total: keys("total"))
        case .cursor:
            guard let cursor: String = required("cursor"), let next = requiredKeys("next") else { return nil }
            return .cursor(cursor: cursor, size: optional("size"), next: next)
        case .link:
            return .link
        case .nextURL:
            return requiredKeys("next").map(PaginationExtension.Style.nextURL)
        }
    }

    /// A member that is a JSON pointer into the answer, whose absence is a mistake.
    fileprivate mutating func requiredKeys(_ name: String) -> [String]? {
        if !place.members.contains(name) { reportMissing(name, severity: .error) }
        return keys(name)
    }

    /// A member that is a JSON pointer into the answer, as the keys that lead to the place.
    private mutating func keys(_ name: String) -> [String]? {
        guard let text: String = optional(name) else { return nil }
        guard let keys = pointerKeys(text) else {
            let message = "\"\(text)\" is no JSON pointer"
            report(.invalidExtension, message, at: place.range(of: name), member: name, hint: "begin with \"/\"")
            return nil
        }
        return keys
    }
}
