import SourceNodes

extension SchemaEvaluator {
    /// The bounds of a number, exactly.
    mutating func apply(_ rule: NumberRule, _ located: LocatedRule, to value: Node) throws(Violation) {
        guard let number = value.number else { return }
        let holds: Bool
        switch rule {
        case .least(let bound): holds = number >= bound.value
        case .most(let bound): holds = number <= bound.value
        case .above(let bound): holds = number > bound.value
        case .below(let bound): holds = number < bound.value
        case .multiple(let divisor):
            guard let isMultiple = number.isMultiple(of: divisor.value) else { return giveUp() }
            holds = isMultiple
        }
        if !holds { throw Violation(.bound(rule), of: value, located) }
    }

    /// The length, pattern and format of a text; JSON Schema counts Unicode scalars.
    mutating func apply(_ rule: TextRule, _ located: LocatedRule, to value: Node) throws(Violation) {
        guard case .string(let text) = value.value else { return }
        switch rule {
        case .least(let bound):
            let length = text.unicodeScalars.count
            guard length < bound else { return }
            throw Violation(.size(length, .fewer(than: bound, of: .characters)), of: value, located)
        case .most(let bound):
            let length = text.unicodeScalars.count
            guard length > bound else { return }
            throw Violation(.size(length, .more(than: bound, of: .characters)), of: value, located)
        case .pattern(let pattern):
            guard let matches = pattern.matches(text) else { return giveUp() }
            if !matches { throw Violation(.pattern(pattern.text), of: value, located) }
        case .format(let format):
            if !format.allows(text) { throw Violation(.format(format), of: value, located) }
        }
    }
}

extension Node {
    /// The number; nil for other values.
    fileprivate var number: ExactNumber? {
        switch value {
        case .integer(let text), .number(let text): ExactNumber(text)
        case .null, .boolean, .string, .sequence, .mapping: nil
        }
    }
}
