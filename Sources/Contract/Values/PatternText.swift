/// A regular expression of ECMA-262, as far as texts for it can be made up: literals, classes, counts, groups,
/// alternatives.
indirect enum PatternText: Sendable {
    /// One of these characters.
    case oneOf([Character])
    /// One after the other.
    case sequence([PatternText])
    /// One of several.
    case choice([PatternText])
    /// As often as this; a count without an end has none.
    case repeated(PatternText, least: Int, most: Int?)

    /// Nil where the expression is beyond this.
    init?(_ expression: String) {
        var reader = PatternReader(expression)
        guard let pattern = reader.whole() else { return nil }
        self = pattern
    }

    /// A text that the expression matches; different numbers give different texts where there is room. What may repeat is
    /// repeated `extra` times more than it must.
    func example(number: Int, extra: Int = 0) -> String {
        var number = number
        var text = ""
        write(into: &text, &number, extra)
        return text
    }

    private func write(into text: inout String, _ number: inout Int, _ extra: Int) {
        guard text.utf8.count < 10_000 else { return }
        switch self {
        case .oneOf(let characters):
            guard !characters.isEmpty else { return }
            text.append(characters[number % characters.count])
            number /= max(characters.count, 1)
        case .sequence(let parts):
            for part in parts { part.write(into: &text, &number, extra) }
        case .choice(let parts):
            guard !parts.isEmpty else { return }
            // The last alternative first: it is mostly the one with more room.
            let chosen = parts[parts.count - 1 - number % parts.count]
            number /= parts.count
            chosen.write(into: &text, &number, extra)
        case .repeated(let part, let least, let most):
            let wish = max(least, 1) + extra
            for _ in 0..<min(wish, most ?? wish, 10_000) { part.write(into: &text, &number, extra) }
        }
    }
}
