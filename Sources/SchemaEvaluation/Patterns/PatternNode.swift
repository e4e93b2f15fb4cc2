/// A piece of a regular expression.
indirect enum PatternNode: Sendable {
    /// One character.
    case scalar(ScalarSet)
    /// Pieces one after the other; none: the empty text.
    case sequence([PatternNode])
    /// One of several.
    case choice([PatternNode])
    /// A piece a number of times; nil: without an end. Whether it is greedy changes no answer.
    case repeated(PatternNode, least: Int, most: Int?)
    /// The start of the text.
    case start
    /// The end of the text.
    case end
    /// Where a word begins or ends, or nowhere such.
    case wordBoundary(isNegated: Bool)
    /// What follows, or what does not.
    case ahead(PatternNode, isNegated: Bool)
    /// What stands before, or what does not.
    case behind(PatternNode, isNegated: Bool)
    /// What is not evaluated: references to groups, scripts.
    case unsupported

    /// Whether a quantifier may follow.
    var isRepeatable: Bool {
        switch self {
        case .scalar, .sequence, .choice, .ahead, .unsupported: true
        case .repeated, .start, .end, .wordBoundary, .behind: false
        }
    }
}
