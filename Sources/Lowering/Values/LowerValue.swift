package import APIModel
package import SourceNodes

/// The JSON value that a node spells. Numbers that JSON does not have (`.nan`, `.inf`) are null.
package func lowerValue(_ node: Node) -> JSONValue {
    switch node.value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let digits): .integer(spellAsJSON(digits))
    case .number(let text): lowerNumber(text)
    case .string(let text): .string(text)
    case .sequence(let elements): .array(elements.map(lowerValue))
    case .mapping(let mapping): .object(mapping.members.map { JSONValue.Member($0.key, lowerValue($0.value)) })
    }
}

private func lowerNumber(_ text: String) -> JSONValue {
    guard let value = Double(text), value.isFinite else { return .null }
    return .number(spellAsJSON(text))
}

/// Rewrites what YAML allows and JSON does not: a plus sign, leading zeros, a point without digits on one side.
private func spellAsJSON(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    var digits = Substring(text).drop { $0 == "+" || $0 == "-" }
    while digits.hasPrefix("0"), let second = digits.dropFirst().first, second.isNumber { digits = digits.dropFirst() }
    var spelled = digits.hasPrefix(".") ? "0" + digits : String(digits)
    if let point = spelled.firstIndex(of: ".") {
        let next = spelled.index(after: point)
        if next == spelled.endIndex || !spelled[next].isNumber { spelled.remove(at: point) }
    }
    return isNegative ? "-" + spelled : spelled
}
