import OpenAPIDocument
import SourceNodes

/// The first file of a document as its author wrote it, which is what overlays change.
struct WrittenDocument {
    /// The version of the specification.
    let version: SpecificationVersion
    private let root: Node.Mapping

    /// The file of a document.
    init(_ document: Document) {
        version = document.version
        root = document.place.members
    }

    /// What stands at a JSON pointer; nil: nothing, or it is in another file.
    func place(_ pointer: String) -> WrittenPlace? {
        guard pointer.hasPrefix("#/") else { return nil }
        var path = "$"
        var node = Node.Value.mapping(root)
        for key in pointer.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped) {
            switch node {
            case .mapping(let members):
                guard let next = members[key] else { return nil }
                node = next.value
                path += Self.selector(key)
            case .sequence(let elements):
                guard let index = Int(key), elements.indices.contains(index) else { return nil }
                node = elements[index].value
                path += "[\(index)]"
            case .null, .boolean, .integer, .number, .string: return nil
            }
        }
        guard case .mapping(let members) = node else { return nil }
        return WrittenPlace(path: path, members: members)
    }

    /// A name as JSONPath selects it, RFC 9535, section 2.3.1.
    static func selector(_ name: String) -> String { "[\(literal(name))]" }

    /// A text as JSONPath quotes it.
    static func literal(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    private static func unescaped(_ key: Substring) -> String {
        String(key.replacing("~1", with: "/").replacing("~0", with: "~"))
    }
}

/// An object of the document.
struct WrittenPlace {
    /// Where it is: a JSONPath.
    let path: String
    /// Its members.
    let members: Node.Mapping

    /// The text of a member; nil if it is none.
    func text(_ key: String) -> String? {
        if case .string(let text)? = members[key]?.value { text } else { nil }
    }

    /// The members of a member; nil if it is no object.
    func object(_ key: String) -> Node.Mapping? {
        if case .mapping(let members)? = members[key]?.value { members } else { nil }
    }

    /// Whether a member is a list that holds a text or number.
    func lists(_ text: String, in key: String) -> Bool {
        guard case .sequence(let items)? = members[key]?.value else { return false }
        return items.contains { $0.word == text }
    }

    /// Whether it has a member.
    func has(_ key: String) -> Bool { members[key] != nil }
}
