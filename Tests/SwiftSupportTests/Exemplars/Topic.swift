@testable import SwiftSupport

/// A topic, which has a parent of its own kind.
nonisolated struct Topic: Sendable, Hashable, Codable {
    var name: String
    var parent: Topic? {
        get { indirectParent.value }
        set { indirectParent.value = newValue }
    }
    var children: [Topic]?

    private var indirectParent: Indirect<Topic?>

    init(name: String, parent: Topic? = nil, children: [Topic]? = nil) {
        self.name = name
        indirectParent = Indirect(parent)
        self.children = children
    }
}

nonisolated extension Topic: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        name = try fields.required("name")
        indirectParent = Indirect(try fields.optional("parent"))
        children = try fields.optional("children")
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("name", name)
        json.optional("parent", parent)
        json.optional("children", children)
    }
}
