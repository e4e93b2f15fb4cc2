import CodeGeneration
import Mustache

/// A view as the engine sees it.
struct TemplateScope: MustacheParent {
    let members: [String: ViewValue]

    func child(named name: String) -> Any? { members[name].map(engineValue) }
}

/// The outermost view: whatever it is asked for and has not is recorded, since the engine comes here last.
final class RootScope: MustacheParent {
    private let members: [String: ViewValue]
    private(set) var unknownNames: [String] = []

    init(_ view: ViewValue) {
        if case .object(let members) = view { self.members = members } else { self.members = [:] }
    }

    func child(named name: String) -> Any? {
        if let value = members[name] { return engineValue(value) }
        if !unknownNames.contains(name) { unknownNames.append(name) }
        return nil
    }
}

/// Known, and not there. The engine would climb to the outer view for a `nil`.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

private func engineValue(_ value: ViewValue) -> Any {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map(engineValue)
    case .object(let members): TemplateScope(members: members)
    case .absent: Absent()
    }
}
