import Diagnostics
import SourceNodes

/// Finds what a reference leads to by walking the document from its root, and reads it.
struct TargetFinder {
    /// The root of the document.
    let root: Node
    /// The reading that met the references.
    let reading: Reading

    /// The object that `reference` leads to; nil, and a diagnostic, if there is none of this kind.
    func find<Value: Readable>(
        _ reference: Reference,
        _ kind: ReferenceKind,
        as type: Value.Type = Value.self
    ) -> Value? {
        guard let keys = keys(of: reference, kind) else { return nil }
        guard let node = node(at: keys) else {
            reportUnresolved(reference, along: keys)
            return nil
        }
        guard node.canBeObject(kind), keys.canLead(to: kind) else {
            reportWrongTarget(reference, kind, target: node)
            return nil
        }
        return readQuietly(node, at: keys)
    }

    /// The keys that a reference leads along; nil, and a diagnostic, if it leads out of the document or is malformed.
    private func keys(of reference: Reference, _ kind: ReferenceKind) -> [String]? {
        guard reference.target.hasPrefix("#") else {
            let message = "\"\(reference.target)\" is in another file, and other files are not read yet"
            report(.unsupportedExternalReference, message, at: reference, hint: "put it into this document")
            return nil
        }
        guard let fragment = percentDecoded(reference.target.dropFirst()) else {
            report(.unresolvedReference, "\"\(reference.target)\" has a broken percent-escape", at: reference)
            return nil
        }
        if fragment.isEmpty || fragment.hasPrefix("/"), let keys = pointerKeys(fragment) { return keys }
        if let anchor = reading.anchors[fragment], kind == .schema { return anchor.keys }
        let name = nearestName(to: fragment, in: componentNames(of: kind)) ?? fragment
        let hint = "write \"\(JSONPointer.text(of: ["components", kind.section, name]))\""
        report(.unresolvedReference, "\"\(reference.target)\" is no JSON pointer", at: reference, hint: hint)
        return nil
    }

    private func node(at keys: [String]) -> Node? {
        var node = root
        for key in keys {
            guard let next = node.child(at: key) else { return nil }
            node = next
        }
        return node
    }

    /// Where an object was found, and so expected.
    private func spot(of keys: [String]) -> Spot {
        guard let last = keys.last, case .mapping(let parent) = node(at: keys.dropLast())?.value,
            let member = parent.members.first(where: { $0.key == last })
        else { return Spot(pointer: JSONPointer(keys), keyRange: nil) }
        return Spot(pointer: JSONPointer(keys.dropLast()), keyRange: nil).value(of: member)
    }

    /// Reads an object that was perhaps read before, where it stands: then its mistakes were reported before.
    private func readQuietly<Value: Readable>(_ node: Node, at keys: [String]) -> Value? {
        let before = reading.diagnostics
        reading.diagnostics = DiagnosticSink()
        let value = Value.read(node, at: spot(of: keys), in: reading)
        let found = reading.diagnostics.diagnostics
        reading.diagnostics = before
        guard !found.isEmpty else { return value }
        let known = Set(before.diagnostics)
        for diagnostic in found where !known.contains(diagnostic) { reading.diagnostics.report(diagnostic) }
        return value
    }

    private func componentNames(of kind: ReferenceKind) -> [String] {
        node(at: ["components", kind.section])?.memberNames ?? []
    }

    private func reportUnresolved(_ reference: Reference, along keys: [String]) {
        let siblings = node(at: keys.dropLast())?.memberNames ?? []
        let name = keys.last.flatMap { nearestName(to: $0, in: siblings) }
        let hint = name.map { "did you mean \"\(JSONPointer.text(of: keys.dropLast() + [$0]))\"?" }
        report(.unresolvedReference, "\"\(reference.target)\" leads nowhere", at: reference, hint: hint)
    }

    private func reportWrongTarget(_ reference: Reference, _ kind: ReferenceKind, target: Node) {
        let message = "\"\(reference.target)\" is not \(kind.inWords), which is needed here"
        let notes = [Diagnostic.Note("it leads here", at: target.range)]
        report(.wrongReferenceTarget, message, at: reference, notes: notes)
    }

    private func report(
        _ code: DiagnosticCode,
        _ message: String,
        at reference: Reference,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        let pointer = reference.pointer.appending("$ref").text
        let range = reference.targetRange
        reading.diagnostics.report(Diagnostic(code, message, at: range, pointer: pointer, notes: notes, hint: hint))
    }
}

extension Node {
    /// The member or element that a key of a JSON pointer names.
    fileprivate func child(at key: String) -> Node? {
        switch value {
        case .mapping(let mapping):
            return mapping[key]
        case .sequence(let elements):
            guard let index = Int(key), elements.indices.contains(index), String(index) == key else { return nil }
            return elements[index]
        case .null, .boolean, .integer, .number, .string:
            return nil
        }
    }

    fileprivate var memberNames: [String] {
        guard case .mapping(let mapping) = value else { return [] }
        return mapping.members.map(\.key)
    }

    /// Whether an object of this kind can be spelled like this at all.
    fileprivate func canBeObject(_ kind: ReferenceKind) -> Bool {
        switch value {
        case .mapping: true
        case .boolean: kind == .schema
        case .null, .integer, .number, .string, .sequence: false
        }
    }
}

extension [String] {
    /// Whether keys that lead into the components lead to an object of this kind; elsewhere anything may stand.
    fileprivate func canLead(to kind: ReferenceKind) -> Bool {
        guard first == "components", count == 3 else { return !isEmpty }
        return self[1] == kind.section
    }
}
