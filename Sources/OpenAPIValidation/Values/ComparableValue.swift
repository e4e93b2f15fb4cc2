import SourceNodes

/// A value as JSON Schema compares it: numbers by their value, objects whatever the order of their members.
indirect enum ComparableValue: Hashable {
    case null
    case boolean(Bool)
    case number(Double)
    /// An integer that no binary number is exactly.
    case longInteger(String)
    case string(String)
    case list([ComparableValue])
    case object([String: ComparableValue])

    /// The value that `node` spells.
    init(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let text): self = Int(text).flatMap(Double.init(exactly:)).map(Self.number) ?? .longInteger(text)
        case .number(let text): self = .number(Double(text) ?? .infinity)
        case .string(let text): self = .string(text)
        case .sequence(let elements): self = .list(elements.map(ComparableValue.init))
        case .mapping(let mapping):
            let pairs = mapping.members.map { ($0.key, ComparableValue($0.value)) }
            self = .object(Dictionary(pairs) { first, _ in first })
        }
    }
}
