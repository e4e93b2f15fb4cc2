/// What is asked of numbers.
package enum NumberRule: Sendable {
    /// `minimum`
    case least(WrittenNumber)
    /// `maximum`
    case most(WrittenNumber)
    /// `exclusiveMinimum`
    case above(WrittenNumber)
    /// `exclusiveMaximum`
    case below(WrittenNumber)
    /// `multipleOf`
    case multiple(of: WrittenNumber)
}

/// A number beside its spelling.
package struct WrittenNumber: Sendable {
    /// The number.
    package let value: ExactNumber
    /// How it is written.
    package let text: String

    /// The number that `text` spells; nil if it spells none.
    package init?(_ text: String) {
        guard let value = ExactNumber(text) else { return nil }
        self.value = value
        self.text = text
    }
}

/// What is asked of text.
package enum TextRule: Sendable {
    /// `minLength`
    case least(Int)
    /// `maxLength`
    case most(Int)
    /// `pattern`
    case pattern(Pattern)
    /// `format`
    case format(Format)
}
