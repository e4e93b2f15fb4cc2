import Diagnostics
import SourceNodes

/// Finds what a reference leads to, and says why where it leads nowhere.
struct TargetFinder {
    /// The reading that met the references.
    let reading: Reading

    /// The piece that `reference` leads to; nil, and a diagnostic, if there is none of this kind.
    func find(_ reference: Reference, _ kind: ReferenceKind) -> ReferenceTarget? {
        guard let target = target(of: reference, kind, orElse: kind.brokenSeverity) else { return nil }
        guard target.node.canBeObject(kind), target.spot.pointer.canLead(to: kind) else {
            let message =
                "\"\(reference.target)\" is not \(kind.inWords), which is needed here"
                + (kind == .schema ? "; any value is allowed" : "")
            let notes = [Diagnostic.Note("it leads here", at: target.node.range)]
            report(.wrongReferenceTarget, message, at: reference, notes: notes, severity: kind.lossSeverity)
            return nil
        }
        return target
    }

    /// Whether there is a piece that `reference` leads to; nothing is reported.
    func leadsSomewhere(_ reference: Reference) -> Bool {
        (try? TargetSearch(reading: reading).find(reference.target, in: reference.pointer.resource)) != nil
    }

    /// The piece that `reference` leads to, whatever it is; nil, and a diagnostic, if there is none.
    func find(_ reference: Reference, orElse severity: Diagnostic.Severity) -> ReferenceTarget? {
        target(of: reference, nil, orElse: severity)
    }

    private func target(
        of reference: Reference,
        _ kind: ReferenceKind?,
        orElse severity: Diagnostic.Severity
    ) -> ReferenceTarget? {
        let search = TargetSearch(reading: reading)
        do throws(UnresolvedReason) {
            return try search.find(reference.target, in: reference.pointer.resource)
        } catch {
            if let target = inEntry(reference, search) { return target }
            report(error, of: reference, kind, severity)
            return nil
        }
    }

    /// Files that were meant to be put together into one speak of the components of the first.
    private func inEntry(_ reference: Reference, _ search: TargetSearch) -> ReferenceTarget? {
        guard reference.target.hasPrefix("#/"), let resource = reference.pointer.resource, !resource.file.isEmpty,
            let target = try? search.find(reference.target, in: nil)
        else { return nil }
        report(
            .unresolvedReference,
            "\"\(reference.target)\" leads nowhere in this file; that of the first file is taken",
            at: reference,
            hint: "put the path of that file in front of the \"#\"",
            severity: .warning
        )
        return target
    }

    /// What to write for a component that is called as `name` is, or nearly.
    private func pointer(toComponent name: String, _ kind: ReferenceKind?) -> String? {
        guard let kind else { return nil }
        let keys = kind.keys(in: reading.version)
        let names = keys.reduce(reading.entry.root as Node?) { $0?.member($1) }?.memberNames ?? []
        return nearestName(to: name, in: names).map { JSONPointer.text(of: keys + [$0]) }
    }
}

// MARK: - Mistakes

extension TargetFinder {
    private func report(
        _ reason: UnresolvedReason,
        of reference: Reference,
        _ kind: ReferenceKind?,
        _ severity: Diagnostic.Severity
    ) {
        let target = "\"\(reference.target)\""
        switch reason {
        case .brokenEscape:
            reportBroken(reference, "\(target) has a broken percent-escape", severity)
        case .file(let failure, let location):
            report(failure, at: location, of: reference, kind, severity)
        case .malformedFile:
            reportBroken(reference, "\(target) leads into a file that cannot be read", severity)
        case .unknownAnchor(let anchor):
            let hint = pointer(toComponent: anchor, kind).map { "write \"\($0)\"" }
            reportBroken(reference, "\(target) is no JSON pointer", hint: hint, severity)
        case .nowhere(let keys, let start):
            let hint = neighbour(of: reference, along: keys, from: start).map { "did you mean \"\($0)\"?" }
            reportBroken(reference, "\(target) leads nowhere", hint: hint, severity)
        }
    }

    private func reportBroken(
        _ reference: Reference,
        _ message: String,
        hint: String? = nil,
        _ severity: Diagnostic.Severity
    ) {
        report(.unresolvedReference, message, at: reference, hint: hint, severity: severity)
    }

    /// A reference to a piece that is there and is called nearly like the one that is not.
    private func neighbour(of reference: Reference, along keys: [String], from start: DocumentFile) -> String? {
        let parent = keys.dropLast().reduce(start.root as Node?) { $0?.member($1) }
        let name = keys.last.flatMap { nearestName(to: $0, in: parent?.memberNames ?? []) }
        let file = reference.target.prefix { $0 != "#" }
        return name.map { "\(file)\(JSONPointer.text(of: keys.dropLast() + [$0]))" }
    }

    private func report(
        _ failure: LoadingFailure,
        at location: DocumentLocation,
        of reference: Reference,
        _ kind: ReferenceKind?,
        _ severity: Diagnostic.Severity
    ) {
        let target = reference.target
        switch failure {
        case .missing:
            let message = "\"\(target)\" leads nowhere: there is no file \"\(location.text)\""
            let hint =
                pointer(toComponent: target, kind).map { "did you mean \"\($0)\"?" }
                ?? "write its path as seen from the file in which the reference stands"
            reportBroken(reference, message, hint: hint, severity)
        case .unreadable(let reason):
            reportBroken(reference, "\"\(target)\" cannot be read: \(reason)", severity)
        case .refused(let reason, let remedy):
            let message = "\"\(target)\" is not read: \(reason)"
            report(.refusedReference, message, at: reference, hint: remedy, severity: severity)
        }
    }

    private func report(
        _ code: DiagnosticCode,
        _ message: String,
        at reference: Reference,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil,
        severity: Diagnostic.Severity? = nil
    ) {
        reading.diagnostics.report(
            Diagnostic(
                code,
                message,
                at: reference.targetRange,
                pointer: reference.pointer.appending("$ref").text,
                notes: notes,
                hint: hint,
                severity: severity
            )
        )
    }
}

extension Node {
    /// Whether an object of this kind can be spelled like this at all.
    fileprivate func canBeObject(_ kind: ReferenceKind) -> Bool {
        switch value {
        case .mapping: true
        case .boolean: kind == .schema
        case .null, .integer, .number, .string, .sequence: false
        }
    }
}

extension JSONPointer {
    /// Whether a pointer into the components leads to an object of this kind; elsewhere anything may stand, but the
    /// first file is a document.
    fileprivate func canLead(to kind: ReferenceKind) -> Bool {
        let keys = keys
        guard keys.first == "components", keys.count == 3, !keys[1].hasPrefix("x-") else {
            return !keys.isEmpty || !file.isEmpty
        }
        return keys[1] == kind.section
    }
}
