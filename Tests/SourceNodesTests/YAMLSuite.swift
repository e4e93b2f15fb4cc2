import Diagnostics
import Foundation
import SchemaEvaluation

@testable import SourceNodes

/// A case of the YAML test suite: a text, and what it means as JSON.
struct YAMLSuiteCase {
    /// The name of its file, and its number where a file has several.
    let id: String
    private let yaml: String
    private let json: String?
    private let mustFail: Bool
    private let documents: Int

    /// How the text that we read compares with what it means.
    enum Outcome: String {
        /// The value is as the suite has it, or the text is refused as it must be.
        case right
        /// The value is another one.
        case otherValue
        /// A legal text is refused.
        case refused
        /// An illegal text is accepted.
        case accepted
    }

    /// The cases of a file, whose later ones take over from the one before what they do not say.
    static func cases(in url: URL) throws -> [YAMLSuiteCase] {
        let name = url.deletingPathExtension().lastPathComponent
        let root = Reading(bytes: Array(try Data(contentsOf: url)), path: url.lastPathComponent).root
        guard case .sequence(let entries) = root?.value else { return [] }
        var known: [String: Node.Value] = [:]
        return entries.enumerated().map { index, entry in
            if case .mapping(let mapping) = entry.value {
                if mapping["fail"] == nil, mapping["tree"] != nil { known["fail"] = nil }
                if mapping["tree"] != nil, mapping["json"] == nil { known["json"] = nil }
                for member in mapping.members { known[member.key] = member.value.value }
            }
            return YAMLSuiteCase(entries.count == 1 ? name : "\(name)/\(index)", known)
        }
    }

    private init(_ id: String, _ members: [String: Node.Value]) {
        self.id = id
        yaml = Self.plain(Self.text(members["yaml"]) ?? "")
        json = Self.text(members["json"])
        documents = (Self.text(members["tree"]) ?? "").components(separatedBy: "+DOC").count - 1
        if case .boolean(true)? = members["fail"] { mustFail = true } else { mustFail = false }
    }

    /// What reading the text gives; nil where the suite says nothing that we could compare: several documents in a
    /// text, no value as JSON.
    var outcome: Outcome? {
        let reading = Reading(yaml)
        let isRefused = reading.root == nil || reading.diagnostics.contains { $0.severity == .error }
        if mustFail { return isRefused ? .right : .accepted }
        guard let json, documents == 1 else { return nil }
        guard !isRefused, let root = reading.root else { return .refused }
        guard let wanted = Reading(json, path: "x.json").root else { return nil }
        return ComparableValue(root) == ComparableValue(wanted) ? .right : .otherValue
    }

    /// What is said of the text.
    var messages: [String] { Reading(yaml).diagnostics.map(\.message) }

    private static func text(_ value: Node.Value?) -> String? {
        guard case .string(let text)? = value else { return nil }
        return text
    }

    /// The text without the signs that the suite has for characters that are hard to see.
    private static func plain(_ text: String) -> String {
        var plain = text.replacingOccurrences(of: "␣", with: " ")
        for tab in ["————»", "———»", "——»", "—»", "»"] { plain = plain.replacingOccurrences(of: tab, with: "\t") }
        return plain.replacingOccurrences(of: "↵", with: "")
            .replacingOccurrences(of: "∎\n", with: "")
            .replacingOccurrences(of: "←", with: "\r")
            .replacingOccurrences(of: "⇔", with: "\u{FEFF}")
    }
}
