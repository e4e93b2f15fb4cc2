package import SourceNodes

/// A value as JSON Schema compares it: numbers by their value, objects whatever the order of their members.
package indirect enum ComparableValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// A number, exactly.
    case number(ExactNumber)
    /// What YAML has and JSON has not: `.inf` and `.nan`.
    case notFinite(String)
    /// Text, scalar by scalar.
    case string([Unicode.Scalar])
    /// A list.
    case list([ComparableValue])
    /// An object.
    case object([[Unicode.Scalar]: ComparableValue])

    /// The value that `node` spells.
    package init(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let text), .number(let text):
            self = ExactNumber(text).map(ComparableValue.number) ?? .notFinite(text)
        case .string(let text): self = .string(Array(text.unicodeScalars))
        case .sequence(let elements): self = .list(elements.map(ComparableValue.init))
        case .mapping(let mapping):
            let pairs = mapping.members.map { (Array($0.key.unicodeScalars), ComparableValue($0.value)) }
            self = .object(Dictionary(pairs) { first, _ in first })
        }
    }
}
