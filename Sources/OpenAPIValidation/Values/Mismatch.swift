import Diagnostics
import OpenAPIDocument
import SchemaEvaluation
import SourceNodes

/// Why a value does not fit a schema.
struct Mismatch {
    /// What is wrong, such as `"name" must be of type string, not 7`.
    let message: String
    /// The piece of the value that does not fit.
    let range: SourceRange
    /// The keyword that it does not fit.
    let keywordRange: SourceRange

    fileprivate init(_ violation: Violation) {
        message = "\(violation.pointer.valueSubject) \(violation.words)"
        range = violation.value.range
        keywordRange = violation.keywordRange
    }
}

/// Compares values of a document with its schemas.
struct ValueCheck {
    private let references: ReferenceResolver
    private let oneSided: OneSidedProperties
    private var evaluators: [ValueDirection: SchemaEvaluator<DocumentSchemas>] = [:]

    /// A check of values of the document that was walked through.
    init(_ inventory: Inventory) {
        references = inventory.references
        oneSided = OneSidedProperties(inventory)
    }

    /// The first reason why `value` does not fit `schema`; nil if it does, or if nobody can say.
    mutating func mismatch(of value: Node, with schema: Schema, _ direction: ValueDirection) -> Mismatch? {
        let own = DocumentSchemas(references: references, direction: direction, oneSided: oneSided)
        let id = evaluators[direction, default: SchemaEvaluator(own)].source.id(of: schema)
        return switch evaluators[direction]?.verdict(of: value, with: id) {
        case .fails(let violation)?: Mismatch(violation)
        case .fits?, .undecided?, nil: nil
        }
    }
}

/// Which way values go, which decides on the members that are only read or only written.
package enum ValueDirection: Hashable, Sendable {
    /// To the server.
    case request
    /// From the server.
    case answer
    /// Nobody knows, as with the examples of a schema.
    case either

    /// Whether values of this direction rightly lack a property that says of itself how it is used.
    func excuses(isReadOnly: Bool, isWriteOnly: Bool) -> Bool {
        switch self {
        case .request: isReadOnly
        case .answer: isWriteOnly
        case .either: isReadOnly || isWriteOnly
        }
    }
}

/// What values are for, which decides how strictly they are compared.
enum ValueUse {
    /// They stand in the document: members of the other direction may be there, and numbers wider than their format.
    case documented
    /// They are sent: members of the other direction may not be there, and numbers are within the bounds of their format.
    case sent
}

extension Violation {
    fileprivate var pointer: JSONPointer {
        path.reduce(.root) { pointer, key in
            switch key {
            case .member(let name): pointer.appending(name)
            case .element(let index): pointer.appending(index)
            }
        }
    }
}

extension JSONPointer {
    /// What to call a piece of a value in a message.
    fileprivate var valueSubject: String { lastKey == nil ? "the value" : subject }
}
