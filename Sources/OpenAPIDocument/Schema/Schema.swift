import Diagnostics
import SourceNodes

/// What values are allowed: the Schema Object, section 4.8.24, in the spelling of JSON Schema 2020-12. It takes one word,
/// since schemas have many places for others.
package enum Schema: Sendable {
    /// `true`: any value; `false`: none.
    indirect case boolean(Bool, at: Place)
    /// An object of keywords; without any, all values are allowed.
    case keywords(SchemaKeywords)
}

extension Schema: DocumentObject {
    package var place: Place {
        switch self {
        case .boolean(_, let place): place
        case .keywords(let keywords): keywords.place
        }
    }

    /// The keywords; nil for `true` and `false`.
    package var keywords: SchemaKeywords? {
        switch self {
        case .boolean: nil
        case .keywords(let keywords): keywords
        }
    }
}

/// The types of JSON Schema.
package enum JSONType: String, Hashable, Sendable, CaseIterable {
    case null, boolean, object, array, number, integer, string
}

extension Schema: Readable {
    static var lossSeverity: Diagnostic.Severity { .warning }

    static func canStandAlone(_ node: Node) -> Bool {
        guard case .mapping = node.value else { return false }
        return true
    }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Schema? {
        switch node.value {
        case .boolean(let value):
            let place = Place(node, Node.Mapping(members: []), at: spot)
            return .boolean(value, at: place)
        case .mapping(let written):
            let spot = reading.spot(of: written, at: spot)
            let modern = upgradeTuple(upgradeSchema20(written, at: spot, in: reading), at: spot, in: reading)
            let upgraded = upgradeSchema30(modern, at: spot, in: reading)
            let members = dropIgnoredSiblings30(upgraded, at: spot, in: reading)
            var object = ObjectReader(Place(node, members, at: spot), in: reading)
            let keywords = SchemaKeywords(&object)
            object.reportUntakenMembers()
            return .keywords(keywords)
        case .null, .integer, .number, .string, .sequence:
            let hint = "write true for any value, as which it is read"
            reading.reportWrongType(node, at: spot, expected: "a schema", hint: hint, severity: lossSeverity)
            return .boolean(true, at: Place(node, Node.Mapping(members: []), at: spot))
        }
    }
}
