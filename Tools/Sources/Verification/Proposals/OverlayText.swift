import APIModel
import Contract
package import DocumentReading

/// Proposes how a document may be made to say what its API does, as an overlay; nil where there is nothing to propose.
package func proposals(for findings: [Finding], of api: DescribedAPI, file: String) -> String? {
    let actions = ProposalMaker(WrittenDocument(api.document)).actions(for: findings)
    return actions.isEmpty ? nil : OverlayText(actions, of: api.api.info.title.unescaped, file: file).text
}

/// An overlay in YAML. Texts are quoted as JSON quotes them, which YAML reads alike.
struct OverlayText {
    /// The text.
    let text: String

    /// The text of actions on the document in a file.
    init(_ actions: [OverlayAction], of api: String, file: String) {
        let head = [
            "# What the API does and its document does not say. Read each action before you keep it: it may be the API that",
            "# is wrong. concord generate --overlay applies those that are left.", "overlay: 1.0.0", "info:",
            "  title: \(Self.quoted("Observed: \(api)"))", "  version: \"1\"", "extends: \(Self.quoted(file))",
            "actions:",
        ]
        text = (head + actions.flatMap(Self.lines)).joined(separator: "\n") + "\n"
    }

    private static func lines(of action: OverlayAction) -> [String] {
        let head = ["  - target: \(quoted(action.target))", "    description: \(quoted(action.description))"]
        switch action.change {
        case .remove: return head + ["    remove: true"]
        case .update(let value): return head + ["    update:"] + block(value, indent: 6)
        }
    }

    /// The members of an object, each on a line of its own; what they hold without another member fits on it.
    private static func block(_ value: JSONValue, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        guard case .object(let members) = value, !members.isEmpty else { return [space + flat(value)] }
        return members.flatMap { member in
            guard case .object(let inner) = member.value, !inner.isEmpty else {
                return [space + quoted(member.key) + ": " + flat(member.value)]
            }
            return [space + quoted(member.key) + ":"] + block(member.value, indent: indent + 2)
        }
    }

    private static func flat(_ value: JSONValue) -> String {
        String(decoding: SampleAnswers.json(value), as: UTF8.self)
    }

    private static func quoted(_ text: String) -> String { flat(.string(text)) }
}
