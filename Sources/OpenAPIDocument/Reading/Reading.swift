import Diagnostics
import SourceNodes

/// What one reading of a document gathers: diagnostics, and the references and anchors that it meets.
///
/// The only object with a life in this module: it is made for one reading, by ``readDocument(from:file:diagnostics:)``.
final class Reading {
    /// The version that the document says it obeys.
    let version: SpecificationVersion
    /// What was found so far.
    var diagnostics = DiagnosticSink()
    /// The references that were met, with what each must lead to.
    private(set) var uses: [ReferenceUse] = []
    /// Where the schemas with an `$anchor` or `$dynamicAnchor` stand.
    private(set) var anchors: [String: JSONPointer] = [:]

    /// Begins a reading.
    init(version: SpecificationVersion) {
        self.version = version
    }

    /// Keeps a reference until all is read.
    func note(_ reference: Reference, to kind: ReferenceKind) {
        uses.append(ReferenceUse(reference: reference, kind: kind))
    }

    /// Keeps the place of an anchor; of equal ones the first counts.
    func note(anchor: String, at pointer: JSONPointer) {
        if anchors[anchor] == nil { anchors[anchor] = pointer }
    }

    /// Hands over the references that were met since the last call.
    func takeUses() -> [ReferenceUse] {
        defer { uses = [] }
        return uses
    }

    /// Reports that `node` is not `expected`, such as `a list`.
    func reportWrongType(
        _ node: Node,
        at spot: Spot,
        expected: String,
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        diagnostics.report(
            Diagnostic(
                .wrongType,
                "\(spot.pointer.subject) must be \(expected), not \(node.kindInWords)",
                at: spot.range(of: node),
                pointer: spot.pointer.text,
                hint: hint,
                severity: severity
            )
        )
    }
}

/// A reference with what it must lead to.
struct ReferenceUse {
    /// The reference.
    let reference: Reference
    /// What it must lead to.
    let kind: ReferenceKind
}

extension Node {
    /// What the piece is, in a message.
    var kindInWords: String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let text), .number(let text): "the number \(text)"
        case .string: "text"
        case .sequence: "a list"
        case .mapping: "an object"
        }
    }
}
