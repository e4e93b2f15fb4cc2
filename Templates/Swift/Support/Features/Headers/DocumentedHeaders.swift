internal import Foundation

nonisolated extension SDK.HTTPHeaders {
    /// The value of a header that the API documents: nil where it did not come, or is not what is documented.
    func documented<Value: JSONCodable>(_ name: String, layout: ParameterLayout = .joined) -> Value? {
        guard let text = self[name] else { return nil }
        for json in HeaderText(text).spellings(layout) {
            if let value = try? JSONDocument.decode(Value.self, from: Data(json.utf8)) { return value }
        }
        return nil
    }
}

/// The text of a header in the style `simple`, which does not say whether `5` is a number.
private nonisolated struct HeaderText: Sendable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// What the text may be as JSON: text before numbers, one value before lists and objects.
    @inline(never) func spellings(_ layout: ParameterLayout) -> [String] {
        guard layout != .json else { return [text] }
        let items = text.split(separator: ",").map { $0.trimmed }
        let pairs = layout == .exploded ? exploded(items) : joined(items)
        return [quoted(text), text] + [quoted, guessed].map { list(items, $0) }
            + [quoted, guessed].map { object(pairs, $0) }
    }

    private func list(_ items: [String], _ spell: (String) -> String) -> String {
        "[" + items.map(spell).joined(separator: ",") + "]"
    }

    private func object(_ pairs: [(key: String, value: String)], _ spell: (String) -> String) -> String {
        "{" + pairs.map { quoted($0.key) + ":" + spell($0.value) }.joined(separator: ",") + "}"
    }

    /// `a=1,b=2`
    private func exploded(_ items: [String]) -> [(key: String, value: String)] {
        items.map { item in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (key: pair[0].trimmed, value: pair.count > 1 ? pair[1].trimmed : "")
        }
    }

    /// `a,1,b,2`
    private func joined(_ items: [String]) -> [(key: String, value: String)] {
        stride(from: 0, to: items.count - 1, by: 2).map { (key: items[$0], value: items[$0 + 1]) }
    }

    private func quoted(_ text: String) -> String { SDK.JSONValue.string(text).description }

    /// A number, a Boolean or null as it stands, and anything else as text.
    private func guessed(_ text: String) -> String {
        switch try? JSONDocument.decode(SDK.JSONValue.self, from: Data(text.utf8)) {
        case .null?, .bool?, .number?: text
        case .string?, .array?, .object?, nil: quoted(text)
        }
    }
}

nonisolated extension Substring {
    /// The text without blanks around it.
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
