package import Diagnostics
package import SourceNodes

/// Names a schema; a ``SchemaSource`` gives the names out, from 0 on.
package struct SchemaID: Hashable, Sendable {
    /// The number of the schema.
    package let index: Int

    /// The schema with a number.
    package init(index: Int) {
        self.index = index
    }
}

/// What one keyword of a schema asks of values.
package enum SchemaRule: Sendable {
    /// No value fits: the schema `false`.
    case nothing
    /// What the keyword asks is not known to us.
    case unknown
    /// `type`
    case type([ValueType])
    /// `const`
    case constant(Node, ComparableValue)
    /// `enum`
    case enumeration(Set<ComparableValue>)
    /// A rule for numbers.
    case number(NumberRule)
    /// A rule for text.
    case text(TextRule)
    /// A rule for lists.
    case list(ListRule)
    /// A rule for objects.
    case object(ObjectRule)
    /// A rule that applies other schemas to the same value.
    case part(PartRule)
}

/// A rule with the keyword that makes it.
package struct LocatedRule: Sendable {
    /// What is asked.
    package let rule: SchemaRule
    /// The keyword.
    package let keyword: String
    /// Where the keyword stands.
    package let range: SourceRange

    /// A rule with its keyword.
    package init(_ rule: SchemaRule, _ keyword: String, at range: SourceRange) {
        self.rule = rule
        self.keyword = keyword
        self.range = range
    }
}

/// All that a schema asks of values.
package struct SchemaRules: Sendable {
    /// The rules, in the order in which they are tried.
    package let rules: [LocatedRule]
    /// The schema resource that the schema is of, as its ``SchemaSource`` counts them.
    package let resource: Int
    /// Whether a rule asks which elements or members others have spoken of.
    package let asksForEvaluated: Bool

    /// The rules of a schema of `resource`; those that ask what others have spoken of come last.
    package init(_ rules: [LocatedRule], resource: Int = 0) {
        let last = rules.filter(\.rule.asksForEvaluated)
        self.rules = last.isEmpty ? rules : rules.filter { !$0.rule.asksForEvaluated } + last
        self.resource = resource
        asksForEvaluated = !last.isEmpty
    }
}

extension SchemaRule {
    fileprivate var asksForEvaluated: Bool {
        switch self {
        case .list(.unevaluated), .object(.unevaluated): true
        case .nothing, .unknown, .type, .constant, .enumeration, .number, .text, .list, .object, .part: false
        }
    }
}
