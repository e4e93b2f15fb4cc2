/// A regular expression of ECMA-262, as the keyword `pattern` has it: it matches a text of which some part fits.
package struct Pattern: Sendable {
    /// The expression as written.
    package let text: String
    /// The steps; nil where the expression holds what is not evaluated.
    private let program: PatternProgram?

    /// Reads `text`; what is wrong with it is thrown.
    package init(_ text: String) throws(PatternMistake) {
        self.text = text
        program = PatternProgram(try PatternParser.parse(text))
    }

    /// Whether some part of `text` fits; nil where nobody can say: the expression refers to groups or scripts, or it
    /// takes too long.
    package func matches(_ text: String) -> Bool? {
        guard let program else { return nil }
        var matcher = PatternMatcher(text)
        return matcher.contains(program)
    }
}
