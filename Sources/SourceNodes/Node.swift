package import Diagnostics

/// A piece of a document, YAML and JSON alike, that knows where it stands.
package struct Node: Sendable {
    /// What the piece is.
    package let value: Value
    /// Where it stands: all of its text, quotes and brackets included.
    package let range: SourceRange

    /// The kinds of a piece, as YAML 1.2's core schema and JSON know them.
    package enum Value: Sendable {
        /// `null`, `~` or nothing.
        case null
        /// `true` or `false`.
        case boolean(Bool)
        /// An integer as it is written, in decimal digits with an optional sign (other bases are converted).
        case integer(String)
        /// A number that is not an integer as it is written; `.inf` and `.nan` are spelled as YAML does.
        case number(String)
        /// Text.
        case string(String)
        /// A list.
        case sequence([Node])
        /// Members in the order of the document, keys unique.
        case mapping(Mapping)
    }

    /// The members of a mapping, in the order of the document, with access by key.
    package struct Mapping: Sendable {
        /// One key with its value.
        package struct Member: Sendable {
            /// The key's text; a key such as `200` that is not a string is its text as written.
            package let key: String
            /// Where the key stands.
            package let keyRange: SourceRange
            /// The value.
            package let value: Node

            /// A key with its value.
            package init(key: String, keyRange: SourceRange, value: Node) {
                self.key = key
                self.keyRange = keyRange
                self.value = value
            }
        }

        /// The members, in the order of the document.
        package let members: [Member]
        /// The position of each key, where there are too many members to look at all of them.
        let index: [String: Int]?

        /// A mapping of `members`, whose keys are unique.
        package init(members: [Member]) {
            self.members = members
            self.index = members.count > Self.sizeWithoutIndex ? Self.index(of: members) : nil
        }

        /// The value of `key`, or nil.
        package subscript(key: String) -> Node? {
            position(of: key).map { members[$0].value }
        }

        /// The key and value of `key`, or nil.
        package func member(_ key: String) -> Member? {
            position(of: key).map { members[$0] }
        }

        /// Where among the members `key` stands first.
        package func position(of key: String) -> Int? {
            guard let index else {
                let length = key.utf8.count
                return members.firstIndex { $0.key.utf8.count == length && $0.key == key }
            }
            return index[key]
        }

        /// Up to this many members, looking at each is faster than hashing the key.
        private static let sizeWithoutIndex = 16

        private static func index(of members: [Member]) -> [String: Int] {
            var index = [String: Int](minimumCapacity: members.count)
            for (position, member) in members.enumerated() where index[member.key] == nil {
                index[member.key] = position
            }
            return index
        }
    }

    /// A piece with its place.
    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}
