package import Diagnostics
package import SourceNodes

/// Why a value does not fit a schema.
package struct Violation: Error, Sendable {
    /// What is wrong.
    package let problem: Problem
    /// The piece of the value that does not fit.
    package let value: Node
    /// The way to the piece, from the value on.
    package fileprivate(set) var path: [Key] = []
    /// The keyword that it does not fit.
    package let keyword: String
    /// Where the keyword stands.
    package let keywordRange: SourceRange

    /// One step of the way to a piece.
    package enum Key: Sendable, Equatable {
        /// Into a member of an object.
        case member(String)
        /// Into an element of a list.
        case element(Int)
    }

    /// What is wrong with `value`, as `rule` has it.
    init(_ problem: Problem, of value: Node, _ rule: LocatedRule) {
        self.problem = problem
        self.value = value
        keyword = rule.keyword
        keywordRange = rule.range
    }

    /// The same, seen from the list or object that holds the value.
    func behind(_ key: Key) -> Violation {
        var outer = self
        outer.path.insert(key, at: 0)
        return outer
    }
}

/// What is wrong with a value.
package enum Problem: Sendable {
    /// No value is allowed.
    case notAllowed
    /// It is of another type.
    case type([ValueType])
    /// It is not the one value.
    case constant(Node)
    /// It is not listed.
    case notListed
    /// A number is beyond a bound.
    case bound(NumberRule)
    /// A text, list or object has another size than is allowed.
    case size(Int, Size)
    /// A text does not match a pattern.
    case pattern(String)
    /// A text is not of a format.
    case format(Format)
    /// A list has equal elements.
    case equalElements
    /// A list has too few or too many elements of a kind.
    case matchingElements(Int)
    /// A name is missing.
    case missing(String)
    /// A name is missing, which another one calls for.
    case missingBeside(String, String)
    /// The name of a member does not fit.
    case name(String)
    /// It fits none of the alternatives.
    case fitsNone
    /// It fits more than one alternative.
    case fitsSeveral
    /// It fits what it must not.
    case fitsForbidden

    /// What is counted, and what is allowed.
    package enum Size: Sendable {
        /// Fewer than the least number.
        case fewer(than: Int, of: Unit)
        /// More than the greatest number.
        case more(than: Int, of: Unit)
    }

    /// What is counted.
    package enum Unit: String, Sendable {
        case characters, elements, members
    }
}
