import Diagnostics
import SourceNodes

/// A reference where the specification knows none, such as in the place of an operation or of all schemas: tools that
/// put files together replace it wherever it stands, and so people write it.
extension Reading {
    /// What `node` is read from if it is a reference that stands where none is allowed; nil if it is none.
    func misplacedReference(_ node: Node, at spot: Spot) -> Reference? {
        guard case .mapping(let members) = node.value, members.text(of: "$ref") != nil else { return nil }
        return Reference(at: Place(node, members, at: spot), in: self)
    }

    /// Reads what a misplaced reference leads to; nil, and a diagnostic, if that is nothing of this kind.
    func follow<Value: Readable>(_ reference: Reference) -> Value? {
        let value: Value? = take(reference)
        if value != nil {
            report(.misplacedReference, "a reference may not stand here; what it leads to is taken", at: reference)
        }
        return value
    }

    /// Reads what a reference leads to, in its place; nil, and a diagnostic, if that is nothing of this kind.
    func take<Value: Readable>(_ reference: Reference) -> Value? {
        guard followed.insert(reference.key).inserted else {
            report(.referenceCycle, "\"\(reference.target)\" refers to itself", at: reference)
            return nil
        }
        defer { followed.remove(reference.key) }
        // A text that is missing is prose; anything else was meant to say something.
        let severity: Diagnostic.Severity = Value.self == String.self ? .warning : .error
        guard let target = TargetFinder(reading: self).find(reference, orElse: severity) else { return nil }
        return Value.read(target.node, at: target.spot, in: self)
    }

    private func report(_ code: DiagnosticCode, _ message: String, at reference: Reference) {
        let pointer = reference.pointer.appending("$ref").text
        diagnostics.report(Diagnostic(code, message, at: reference.targetRange, pointer: pointer))
    }
}
