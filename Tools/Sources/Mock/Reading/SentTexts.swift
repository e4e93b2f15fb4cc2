import LoopbackServer

/// The texts of a request by where they travel, before anybody knows what they mean.
struct SentTexts: Sendable {
    /// A name with its text.
    struct Pair: Sendable {
        /// The name, without escapes; nil where it is no text.
        let name: String?
        /// The text as it is on the wire.
        let text: String
    }

    /// The texts of the parameters in the path, on the wire.
    let path: [String: String]
    /// The items of the query, in their order.
    let query: [Pair]
    /// The pairs of the cookies.
    let cookies: [Pair]
    private let lines: [(name: String, value: String)]

    /// The texts of a call.
    init(_ call: RoutedCall) {
        path = call.pathTexts
        query = Self.pairs(call.target.query)
        lines = call.request.headers.map { (name: $0.name.lowercased(), value: $0.value) }
        cookies = lines.filter { $0.name == "cookie" }.flatMap { line in
            line.value.split(separator: ";").map { Self.pair($0.drop { $0 == " " }) }
        }
    }

    /// The items of a query or a form.
    static func pairs(_ items: [Substring]) -> [Pair] { items.map(pair) }

    /// The values of a header, line by line.
    func headers(_ name: String) -> [String] {
        let name = name.lowercased()
        return lines.filter { $0.name == name }.map(\.value)
    }

    /// What stands behind a scheme in `Authorization`, compared without regard to case (RFC 9110, section 11.1).
    func authorization(_ scheme: String) -> [String] {
        headers("authorization").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == scheme.lowercased() else { return nil }
            return String(parts[1].drop { $0 == " " })
        }
    }

    /// The texts of an item of the query, without escapes.
    func queryTexts(_ name: String) -> [String] {
        query.filter { $0.name == name }.compactMap { PercentText.decoded($0.text, plus: .space) }
    }

    /// The texts of a cookie, without escapes.
    func cookieTexts(_ name: String) -> [String] {
        cookies.filter { $0.name == name }.compactMap { PercentText.decoded($0.text) }
    }

    private static func pair(_ item: Substring) -> Pair {
        let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = PercentText.decoded(parts[0], plus: .space)
        return Pair(name: name, text: parts.count > 1 ? String(parts[1]) : "")
    }
}
