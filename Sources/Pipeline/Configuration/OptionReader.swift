import Diagnostics
import OpenAPIDocument
import SourceNodes

/// Reads the options of a mapping, and says which are unknown, missing or of the wrong kind.
struct OptionReader {
    /// What was found so far.
    private(set) var diagnostics: DiagnosticSink

    /// Goes on after what was found before.
    init(diagnostics: DiagnosticSink) {
        self.diagnostics = diagnostics
    }

    /// The mapping that `member` names; nil if it is none.
    mutating func known(_ known: [String], required: [String], of member: Node.Mapping.Member) -> Node.Mapping? {
        self.known(known, required: required, of: member.value, named: quoted(member.key), at: member.keyRange)
    }

    /// The mapping called `name`, which the file shows at `range`; nil if it is none.
    mutating func known(
        _ known: [String],
        required: [String],
        of node: Node,
        named name: String,
        at range: SourceRange
    ) -> Node.Mapping? {
        guard case .mapping(let mapping) = node.value else {
            diagnostics.report(Diagnostic(.invalidOption, "\(name) is not a mapping of options", at: range))
            return nil
        }
        for member in mapping.members where !known.contains(member.key) {
            reportUnknown("option", member.key, at: member.keyRange, known: known)
        }
        for key in required where mapping[key] == nil {
            diagnostics.report(Diagnostic(.missingOption, "\(name) lacks \(quoted(key))", at: range))
        }
        return mapping
    }

    /// The members of an option; nil if it is no mapping.
    mutating func mapping(_ node: Node, named name: String) -> Node.Mapping? {
        guard case .mapping(let mapping) = node.value else {
            reportInvalid(name, "is not a mapping", at: node.range)
            return nil
        }
        return mapping
    }

    /// The text of an option, which is not empty; nil if it is not there or no text.
    mutating func text(_ node: Node?, named name: String) -> String? {
        guard let node else { return nil }
        guard case .string(let text) = node.value, !text.isEmpty else {
            reportInvalid(name, "is not text", at: node.range)
            return nil
        }
        return text
    }

    /// The texts of an option, a list or a single one, with their places; empty if it is not there.
    mutating func texts(_ node: Node?, named name: String) -> [(text: String, range: SourceRange)] {
        guard let node else { return [] }
        guard case .sequence(let items) = node.value else {
            return text(node, named: name).map { [($0, node.range)] } ?? []
        }
        return items.compactMap { item in text(item, named: name).map { ($0, item.range) } }
    }

    /// Whether an option is `true`; it is not if it is not there.
    mutating func flag(_ node: Node?, named name: String) -> Bool {
        guard let node else { return false }
        guard case .boolean(let value) = node.value else {
            reportInvalid(name, "is not true or false", at: node.range)
            return false
        }
        return value
    }

    /// One of few values that an option has; nil if it is not there or another.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ node: Node?, named name: String) -> Value? {
        guard let node, let text = text(node, named: name) else { return nil }
        guard let value = Value(rawValue: text) else {
            let hint = hint(for: text, known: Value.allCases.map(\.rawValue))
            reportInvalid(name, "cannot be \(quoted(text))", at: node.range, hint: hint)
            return nil
        }
        return value
    }

    /// Says that an option has a value that it cannot have.
    mutating func reportInvalid(
        _ name: String,
        _ fault: String,
        at range: SourceRange,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        diagnostics.report(Diagnostic(.invalidOption, "\(quoted(name)) \(fault)", at: range, notes: notes, hint: hint))
    }

    /// Says that there is no option, or whatever `kind` is, called `name`.
    mutating func reportUnknown(_ kind: String, _ name: String, at range: SourceRange, known: [String]) {
        let message = "there is no \(kind) \(quoted(name))"
        let hint = hint(for: name, known: known)
        diagnostics.report(Diagnostic(.unknownOption, message, at: range, hint: hint))
    }

    private func hint(for name: String, known: [String]) -> String {
        if let name = nearestName(to: name, in: known) { return "did you mean \(quoted(name))?" }
        let list = known.map(quoted).joined(separator: ", ")
        return known.count == 1 ? "use \(list)" : "use one of \(list)"
    }
}
