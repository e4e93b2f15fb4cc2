package import Diagnostics
import OpenAPIDocument
package import SourceNodes

/// The overlay that `root` spells; nil if it is none. What is wrong in it is reported, and the rest is read.
package func readOverlay(_ root: Node, of source: SourceFile, diagnostics: inout DiagnosticSink) -> Overlay? {
    var reader = OverlayReader(source: source, diagnostics: diagnostics)
    defer { diagnostics = reader.diagnostics }
    return reader.overlay(root)
}

/// One method for each object of an overlay, outermost first.
private struct OverlayReader {
    let source: SourceFile
    var diagnostics: DiagnosticSink

    mutating func overlay(_ root: Node) -> Overlay? {
        let known = ["overlay", "info", "extends", "actions"]
        guard let object = object(root, named: "the overlay", known: known, at: root.range) else { return nil }
        checkVersion(object["overlay"], of: root)
        if object["info"] == nil { reportMissing("info", of: "the overlay", at: root.range, severity: .warning) }
        guard let actions = object["actions"] else {
            reportMissing("actions", of: "the overlay", at: root.range, severity: .error)
            return nil
        }
        guard case .sequence(let items) = actions.value else {
            reportType(actions, "\"actions\" must be a list")
            return nil
        }
        return Overlay(extends: extends(object["extends"]), actions: items.compactMap { action($0) })
    }

    /// Versions of one minor number read alike; a later one may know more than is read here.
    private mutating func checkVersion(_ node: Node?, of root: Node) {
        guard let node else {
            return reportMissing("overlay", of: "the overlay", at: root.range, severity: .error)
        }
        guard let version = node.scalarText else { return reportType(node, "\"overlay\" must be a version") }
        let parts = version.split(separator: ".")
        guard parts.prefix(2) != ["1", "0"] else { return }
        let isLater = parts.first == "1"
        diagnostics.report(
            Diagnostic(
                .unsupportedVersion,
                "the overlay is of version \"\(version)\"" + (isLater ? " and is read as 1.0" : ""),
                at: node.range,
                hint: isLater ? nil : "Concord reads version 1.0 of the Overlay Specification",
                severity: isLater ? .warning : .error
            )
        )
    }

    private mutating func extends(_ node: Node?) -> Overlay.Target? {
        guard let node else { return nil }
        guard case .string(let text) = node.value else {
            reportType(node, "\"extends\" must be a reference")
            return nil
        }
        return Overlay.Target(reference: text, range: node.range)
    }

    private mutating func action(_ node: Node) -> Overlay.Action? {
        let known = ["target", "description", "update", "remove"]
        guard let object = object(node, named: "an action", known: known, at: node.range) else { return nil }
        let change = change(object, of: node)
        guard let target = object["target"] else {
            reportMissing("target", of: "the action", at: node.range, severity: .error)
            return nil
        }
        guard let path = path(target), let change else { return nil }
        return Overlay.Action(target: path, targetRange: target.range, change: change)
    }

    private mutating func change(_ object: Node.Mapping, of action: Node) -> Overlay.Action.Change? {
        if let remove = object["remove"] {
            guard case .boolean(let isRemoved) = remove.value else {
                reportType(remove, "\"remove\" must be true or false")
                return nil
            }
            if isRemoved { return .remove }
        }
        guard let update = object["update"] else {
            reportMissing("update", of: "the action", at: action.range, severity: .error)
            return nil
        }
        return .update(update)
    }

    private mutating func path(_ node: Node) -> JSONPath? {
        guard case .string(let text) = node.value else {
            reportType(node, "\"target\" must be a path in quotes")
            return nil
        }
        do throws(JSONPathMistake) {
            return try JSONPathParser.parse(text)
        } catch {
            let place = place(of: error.offset, in: text, at: node.range)
            diagnostics.report(Diagnostic(.invalidPath, error.message, at: place, hint: error.hint))
            return nil
        }
    }

    /// The byte of the file that shows a byte of a text; all of the text where the file spells it in another way.
    private func place(of offset: Int, in text: String, at range: SourceRange) -> SourceRange {
        let spelled = source.bytes[Int(range.start)..<min(Int(range.end), source.bytes.count)]
        let isQuoted = spelled.first == UInt8(ascii: "\"") || spelled.first == UInt8(ascii: "'")
        let content = isQuoted ? spelled.dropFirst().dropLast() : spelled
        guard content.elementsEqual(text.utf8) else { return range }
        let start = content.startIndex + offset
        return SourceRange(file: range.file, start: start, end: min(start + 1, Int(range.end)))
    }
}

// MARK: What all objects need

extension OverlayReader {
    /// The members of an object; those that nobody knows are reported.
    private mutating func object(
        _ node: Node,
        named name: String,
        known: [String],
        at range: SourceRange
    ) -> Node.Mapping? {
        guard case .mapping(let mapping) = node.value else {
            reportType(node, "\(name) must be an object")
            return nil
        }
        for member in mapping.members where !known.contains(member.key) && !member.key.hasPrefix("x-") {
            let hint = nearestName(to: member.key, in: known).map { "did you mean \"\($0)\"?" }
            let message = "\(name) knows no member \"\(member.key)\""
            diagnostics.report(Diagnostic(.unknownMember, message, at: member.keyRange, hint: hint))
        }
        return mapping
    }

    private mutating func reportType(_ node: Node, _ message: String) {
        diagnostics.report(Diagnostic(.wrongType, message, at: node.range))
    }

    private mutating func reportMissing(
        _ member: String,
        of name: String,
        at range: SourceRange,
        severity: Diagnostic.Severity
    ) {
        diagnostics.report(Diagnostic(.missingMember, "\(name) lacks \"\(member)\"", at: range, severity: severity))
    }
}

extension Node {
    /// The text of a value that is no list and no object; a version may be written as a number.
    fileprivate var scalarText: String? {
        switch value {
        case .string(let text), .integer(let text), .number(let text): text
        case .null, .boolean, .sequence, .mapping: nil
        }
    }
}
