@testable import SwiftSupport

/// A page of calls.
nonisolated struct CallPage: Sendable, Hashable, Codable {
    var success: Bool
    var data: [Call]
    var pagination: Pagination
}

nonisolated extension CallPage: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        success = try fields.required("success")
        data = try fields.required("data")
        pagination = try fields.required("pagination")
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("success", success)
        json.field("data", data)
        json.field("pagination", pagination)
    }
}

/// Where a page stands; the ends of its range are null on an empty page.
nonisolated struct Pagination: Sendable, Hashable, Codable {
    var currentPage: Int
    var total: Int
    var from: Int?
    var to: Int?
}

nonisolated extension Pagination: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        currentPage = try fields.required("current_page")
        total = try fields.required("total")
        from = try fields.nullable("from")
        to = try fields.nullable("to")
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("current_page", currentPage)
        json.field("total", total)
        json.nullable("from", from)
        json.nullable("to", to)
    }
}
