import APIModel
import Diagnostics
import SourceNodes

extension SourceRange {
    /// The place of what stands in no file.
    static let nowhere: SourceRange = {
        var files = SourceFiles()
        return SourceRange(file: files.add(SourceFile(path: "", bytes: [])), start: 0, end: 0)
    }()
}

extension Node {
    /// A piece that stands in no file.
    init(_ value: Value) {
        self.init(value, at: .nowhere)
    }

    /// An object of these members.
    init(members: [(key: String, value: Node)]) {
        let members = members.map { Mapping.Member(key: $0.key, keyRange: .nowhere, value: $0.value) }
        self.init(.mapping(Mapping(members: members)))
    }

    /// The same value as a node.
    init(_ value: JSONValue) {
        switch value {
        case .null: self.init(Value.null)
        case .boolean(let value): self.init(Value.boolean(value))
        case .integer(let digits): self.init(Value.integer(digits))
        case .number(let text): self.init(Value.number(text))
        case .string(let text): self.init(Value.string(text))
        case .array(let items): self.init(Value.sequence(items.map { Node($0) }))
        case .object(let members): self.init(members: members.map { (key: $0.key, value: Node($0.value)) })
        }
    }
}
