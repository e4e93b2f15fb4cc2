/// A small change of source text that no compiler knows to be wrong.
package struct SourceMutant: Hashable, Sendable {
    /// What is changed.
    package enum Kind: String, Sendable, CaseIterable {
        case comparison, arithmetic, logic, condition, constant, truthValue, text, statement, arguments
    }

    /// Its number, which the environment says.
    package let number: Int
    /// What is changed.
    package let kind: Kind
    /// The path of the file below the sources.
    package let file: String
    /// The line in the file as it was.
    package let line: Int
    /// The text as it was, on one line.
    package let original: String
    /// The text that stands there instead; nothing: it is gone.
    package let instead: String
}
