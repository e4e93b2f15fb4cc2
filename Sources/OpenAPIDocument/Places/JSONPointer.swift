/// The way from the root of a document to one of its pieces, RFC 6901.
///
/// A pointer shares the steps of the pointer it was made from: a step costs one allocation and no text is built until
/// somebody asks for ``text``.
package struct JSONPointer: Sendable {
    /// One step on the way.
    enum Key: Sendable {
        /// Into a member of an object.
        case member(String)
        /// Into an element of a list.
        case element(Int)

        /// The key as a pointer spells it, before escaping.
        var text: String {
            switch self {
            case .member(let name): name
            case .element(let index): String(index)
            }
        }
    }

    private final class Step: Sendable {
        let key: Key
        let parent: Step?

        init(_ key: Key, after parent: Step?) {
            self.key = key
            self.parent = parent
        }
    }

    private let last: Step?

    private init(last: Step?) {
        self.last = last
    }

    /// The pointer that leads along `keys`, all of them names of members.
    init(_ keys: some Sequence<String>) {
        self = keys.reduce(.root) { $0.appending($1) }
    }

    /// The whole document.
    package static let root = JSONPointer(last: nil)

    /// The pointer to the member `key` of the piece that this one points to.
    package func appending(_ key: String) -> JSONPointer {
        JSONPointer(last: Step(.member(key), after: last))
    }

    /// The pointer to an element of the list that this one points to.
    package func appending(_ index: Int) -> JSONPointer {
        JSONPointer(last: Step(.element(index), after: last))
    }

    /// The keys on the way, from the root on, as they stand in the document.
    package var keys: [String] {
        var keys: [String] = []
        var step = last
        while let current = step {
            keys.append(current.key.text)
            step = current.parent
        }
        return keys.reversed()
    }

    /// The key of the last step; nil at the root.
    package var lastKey: String? { last?.key.text }

    /// What to call the piece in a message: `"info"`, `"parameters[2]"` or `the document`.
    package var subject: String {
        var indices = ""
        var step = last
        while let current = step {
            switch current.key {
            case .member(let name): return "\"\(name)\(indices)\""
            case .element(let index): indices = "[\(index)]" + indices
            }
            step = current.parent
        }
        return indices.isEmpty ? "the document" : "element \(indices)"
    }

    /// The pointer as a fragment, such as `#/paths/~1pets/get`.
    package var text: String {
        Self.text(of: keys)
    }

    /// `keys` as a fragment.
    package static func text(of keys: [String]) -> String {
        keys.reduce(into: "#") { text, key in text += "/" + escaped(key) }
    }

    private static func escaped(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.reduce(into: "") { text, character in
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.append(character)
            }
        }
    }
}
