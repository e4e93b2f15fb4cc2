package import Diagnostics

/// Which operations of a document are wanted.
package struct OperationFilter: Sendable {
    /// What is done with a kind of operation.
    package enum Treatment: String, Sendable, CaseIterable {
        /// It is kept.
        case keep
        /// It is left out.
        case drop
    }

    /// Some operations, by what they have in common; an operation needs one of all these things to be among them.
    package struct Patterns: Sendable {
        /// Those of a tag.
        package var tags: [Pattern] = []
        /// Those of the paths that a pattern describes: `*` stands for a part of a segment, `**` for any segments.
        package var paths: [Pattern] = []
        /// Those of an operation id.
        package var operations: [Pattern] = []

        /// No operation.
        package init() {}

        /// Whether nothing was asked for.
        var isEmpty: Bool { tags.isEmpty && paths.isEmpty && operations.isEmpty }
    }

    /// What the user wrote to name operations.
    package struct Pattern: Sendable {
        /// The text.
        package let text: String
        /// Where it stands, in a configuration or on the command line.
        package let range: SourceRange

        /// What the user wrote to name operations.
        package init(_ text: String, at range: SourceRange) {
            self.text = text
            self.range = range
        }
    }

    /// The operations that are wanted; all, if there are no patterns.
    package var only = Patterns()
    /// The operations that are not wanted, whatever else is said.
    package var except = Patterns()
    /// What is done with operations whose use is advised against.
    package var deprecated = Treatment.keep
    /// What is done with operations that are not for the public: those with `x-internal`.
    package var `internal` = Treatment.drop

    /// All operations but internal ones.
    package init() {}

    /// Whether the user asked for less than what there is anyway.
    var asksForLess: Bool { !only.isEmpty || !except.isEmpty || deprecated == .drop }
}
