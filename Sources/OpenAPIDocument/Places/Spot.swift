import Diagnostics
import SourceNodes

/// Where a piece of the document is expected: the way to it, and the key before it.
struct Spot {
    /// The way to the piece from the root of its file.
    let pointer: JSONPointer
    /// The key before the piece; nil for an element of a list and for the root.
    let keyRange: SourceRange?

    /// The root of the first file.
    static let root = Spot(pointer: .root, keyRange: nil)

    /// The same spot, when references below it are relative to `resource`.
    func with(_ resource: Resource) -> Spot { Spot(pointer: pointer.with(resource), keyRange: keyRange) }

    /// Where the value of a member of this piece is expected.
    func value(of member: Node.Mapping.Member) -> Spot {
        Spot(pointer: pointer.appending(member.key), keyRange: member.keyRange)
    }

    /// Where an element of this piece is expected.
    func element(_ index: Int) -> Spot {
        Spot(pointer: pointer.appending(index), keyRange: nil)
    }

    /// The range to show for a piece of a wrong type: the key, where the piece itself may take many lines or none.
    func range(of node: Node) -> SourceRange {
        switch node.value {
        case .boolean, .integer, .number, .string: node.range
        case .null: node.range.start < node.range.end ? node.range : keyRange ?? node.range
        case .sequence, .mapping: keyRange ?? node.range
        }
    }
}
