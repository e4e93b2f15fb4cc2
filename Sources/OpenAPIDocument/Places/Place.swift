package import Diagnostics
package import SourceNodes

/// Where an object of the document stands, with its members as they are written.
///
/// A class because whoever hands on an object hands on its place; it never changes, and so is as good as a value.
package final class Place: Sendable {
    /// The way to the object from the root of its file.
    package let pointer: JSONPointer
    /// All of the object's text.
    package let range: SourceRange
    /// The key before the object, or the object itself where it has none.
    package let nameRange: SourceRange
    /// The members as they are written, for the places of single ones and for extensions.
    package let members: Node.Mapping

    /// The place of `node`, an object of `members` that was found at `spot`.
    init(_ node: Node, _ members: Node.Mapping, at spot: Spot) {
        self.pointer = spot.pointer
        self.range = node.range
        self.nameRange = spot.keyRange ?? node.range
        self.members = members
    }

    /// The spot of the object itself, from which those of its members follow.
    var spot: Spot { Spot(pointer: pointer, keyRange: nameRange) }

    /// The spot of the member `key`.
    func spot(of key: String) -> Spot {
        Spot(pointer: pointer.appending(key), keyRange: keyRange(of: key))
    }

    /// The range of a member's value; the object's own where the member is missing.
    package func range(of key: String) -> SourceRange {
        members[key]?.range ?? range
    }

    /// The range of a member's key; the object's own where the member is missing.
    package func keyRange(of key: String) -> SourceRange {
        members.members.first { $0.key == key }?.keyRange ?? range
    }

    /// The range of an element of a member that is a list; the nearest that exists where it is missing.
    package func range(of key: String, element index: Int) -> SourceRange {
        guard case .sequence(let elements) = members[key]?.value, elements.indices.contains(index) else {
            return range(of: key)
        }
        return elements[index].range
    }
}

/// An object of the document, which knows where it stands.
package protocol DocumentObject: Sendable {
    /// Where it stands.
    var place: Place { get }
}

extension DocumentObject {
    /// All of the object's text.
    package var range: SourceRange { place.range }
    /// The way to the object from the root of its file.
    package var pointer: JSONPointer { place.pointer }
    /// The `x-…` members, in the order of the document.
    package var extensionMembers: [Node.Mapping.Member] {
        place.members.members.filter { $0.key.hasPrefix("x-") }
    }
}

/// A member of an object whose keys are the author's, such as one of `properties` or of `paths`.
package struct Entry<Value: Sendable>: Sendable {
    /// The key.
    package let name: String
    /// Where the key stands.
    package let nameRange: SourceRange
    /// The value.
    package let value: Value
}
