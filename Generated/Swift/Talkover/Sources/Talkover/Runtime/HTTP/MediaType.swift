/// The essence of a `Content-Type`: lower case, without parameters.
nonisolated struct MediaType: Sendable, Hashable {
    /// Such as `application/json`.
    let essence: String

    /// Reads a header's value such as `Application/JSON; charset=utf-8`.
    init(_ text: String) {
        let essence = text.prefix { $0 != ";" }
        self.essence = essence.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// Whether the body is JSON text, by any of its names.
    var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// Whether the body is text for people.
    var isText: Bool { essence.hasPrefix("text/") }

    /// Whether this type is one that `range`, such as `image/*`, speaks of.
    func isIncluded(in range: MediaType) -> Bool {
        if range.essence == "*/*" || range.essence == essence { return true }
        return range.essence.hasSuffix("/*") && essence.hasPrefix(range.essence.dropLast())
    }
}
