package import Diagnostics
import SourceNodes

/// A `$ref`: the Reference Object, section 4.8.23.
package struct Reference: DocumentObject {
    package let place: Place
    /// Where it leads, as written.
    package let target: String
    /// Where it leads, seen from the first file: the same for all references that lead there in the same words.
    package let key: String
    /// A line that replaces the target's; kept in 3.0 too, for it is prose alone.
    package let summary: String?
    /// A description that replaces the target's.
    package let description: String?

    /// Where ``target`` stands.
    package var targetRange: SourceRange { place.range(of: "$ref") }
}

/// An object that stands here, or a reference to one that stands elsewhere.
package enum Referenced<Value: Sendable>: Sendable {
    /// The object stands here.
    case inline(Value)
    /// It stands elsewhere.
    case reference(Reference)
}

/// An object that references may lead to.
protocol Referable: ReadableObject {
    /// What references to it are called.
    static var referenceKind: ReferenceKind { get }
    /// Whether an object of these members, `$ref` among them, refers to another.
    static func isReference(_ members: Node.Mapping) -> Bool
}

extension Referable {
    static var knowsReferences: Bool { true }
    static func isReference(_ members: Node.Mapping) -> Bool { true }
}

extension Referenced: Readable where Value: Referable {
    static var lossSeverity: Diagnostic.Severity { Value.lossSeverity }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Referenced? {
        guard case .mapping(let members) = node.value, members.contains("$ref"), Value.isReference(members) else {
            return Value.read(node, at: spot, in: reading).map(Referenced.inline)
        }
        let place = Place(node, members, at: spot)
        guard let reference = Reference(at: place, in: reading) else { return nil }
        reading.note(reference, to: Value.referenceKind)
        reference.reportIgnoredSiblings(in: reading)
        return .reference(reference)
    }
}

extension Reference {
    /// The `$ref` among the members at `place`; nil, and a diagnostic, if it is no text.
    init?(at place: Place, in reading: Reading) {
        guard let node = place.members["$ref"] else { return nil }
        guard case .string(let target) = node.value else {
            reading.reportWrongType(node, at: place.spot(of: "$ref"), expected: "text")
            return nil
        }
        self.init(target, at: place, in: reading)
    }

    /// The reference `target`, which stands at `place`.
    init(_ target: String, at place: Place, in reading: Reading) {
        self.place = place
        self.target = target
        self.key = reading.key(of: target, in: place.pointer.resource)
        self.summary = place.text(of: "summary")
        self.description = place.text(of: "description")
    }

    fileprivate func reportIgnoredSiblings(in reading: Reading) {
        for member in place.members.members where !Self.members.contains(member.key) && !member.key.hasPrefix("x-") {
            reading.diagnostics.report(
                Diagnostic(
                    .ignoredSibling,
                    "\"\(member.key)\" beside \"$ref\" has no effect",
                    at: member.keyRange,
                    pointer: place.pointer.appending(member.key).text
                )
            )
        }
    }

    private static let members: Set<String> = ["$ref", "summary", "description"]
}

extension Place {
    /// A member that is text; nil if it is missing or something else.
    fileprivate func text(of key: String) -> String? {
        guard case .string(let text) = members[key]?.value else { return nil }
        return text
    }
}
