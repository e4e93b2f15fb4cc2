/// The way from the root of a file to one of its pieces, RFC 6901.
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
        /// The FNV-1a hash of all keys up to here, so that a long way is not walked for each table it is looked up in.
        let hash: UInt64

        init(_ key: Key, after parent: Step?) {
            self.key = key
            self.parent = parent
            var hash = (parent?.hash ?? 0xCBF2_9CE4_8422_2325) &* 0x100_0000_01B3
            for byte in key.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            self.hash = hash
        }
    }

    private let last: Step?
    /// What references in the piece are relative to; nil: the first file.
    let resource: Resource?

    private init(last: Step?, in resource: Resource?) {
        self.last = last
        self.resource = resource
    }

    /// The whole of the first file.
    package static let root = JSONPointer(last: nil, in: nil)

    /// The whole of a file; nil: the first.
    static func root(of resource: Resource?) -> JSONPointer { JSONPointer(last: nil, in: resource) }

    /// The pointer to the member `key` of the piece that this one points to.
    package func appending(_ key: String) -> JSONPointer {
        JSONPointer(last: Step(.member(key), after: last), in: resource)
    }

    /// The pointer to an element of the list that this one points to.
    package func appending(_ index: Int) -> JSONPointer {
        JSONPointer(last: Step(.element(index), after: last), in: resource)
    }

    /// The same pointer, when references in the piece are relative to `resource`, a part of the same file.
    func with(_ resource: Resource) -> JSONPointer { JSONPointer(last: last, in: resource) }

    /// The path or URL of the file, seen from the folder of the first; empty for the first.
    package var file: String { resource?.file ?? "" }

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

    /// The name of the component that stands here, of whatever kind; nil for anything else.
    package var componentName: String? {
        guard let first = last?.parent?.parent, first.parent == nil, first.key.text == "components" else { return nil }
        return lastKey
    }

    /// The name of the schema that stands here, if it is one of the document's named ones.
    package var schemaName: String? {
        guard let parent = last?.parent, let first = parent.parent else { return schemaNameOfSwagger }
        let isSchema = first.parent == nil && parent.key.text == "schemas" && first.key.text == "components"
        return isSchema ? lastKey : nil
    }

    private var schemaNameOfSwagger: String? {
        last?.parent?.key.text == "definitions" ? lastKey : nil
    }

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

    /// The pointer as a reference, such as `#/paths/~1pets/get`, with the file in front unless it is the first.
    package var text: String {
        resource.map { $0.file + Self.text(of: keys) } ?? Self.text(of: keys)
    }

    /// `keys` as a fragment.
    package static func text(of keys: [String]) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "#")]
        bytes.reserveCapacity(keys.reduce(1) { $0 + $1.utf8.count + 2 })
        for key in keys {
            bytes.append(UInt8(ascii: "/"))
            append(key, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ key: String, to bytes: inout [UInt8]) {
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "~"): bytes += [byte, UInt8(ascii: "0")]
            case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: bytes.append(byte)
            }
        }
    }
}

/// Pointers are equal that are spelled alike, however they were made: places are found in tables without their text.
extension JSONPointer: Hashable {
    package static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        if left.last === right.last { return true }
        guard left.last?.hash == right.last?.hash else { return false }
        var (left, right) = (left.last, right.last)
        while let first = left, let second = right {
            if first === second { return true }
            guard first.key.text == second.key.text else { return false }
            (left, right) = (first.parent, second.parent)
        }
        return left == nil && right == nil
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(last?.hash ?? 0)
    }
}
