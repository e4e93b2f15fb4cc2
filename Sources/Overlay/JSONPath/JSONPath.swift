import SourceNodes

/// A query for places in a tree of nodes, RFC 9535.
struct JSONPath: Sendable {
    /// The steps from the root.
    let segments: [Segment]

    /// One step: to children, or to everything below.
    enum Segment: Sendable {
        /// `[…]`, `.name`, `.*`
        case children([Selector])
        /// `..[…]`, `..name`, `..*`: the same, from each node and all of its descendants.
        case descendants([Selector])
    }

    /// What a step selects among the children of a node.
    enum Selector: Sendable {
        /// A member by its name.
        case name(String)
        /// Every child.
        case wildcard
        /// An element; a negative index counts from the end.
        case index(Int)
        /// Every so many elements of a stretch.
        case slice(Slice)
        /// The children of which something is true.
        case filter(Condition)
    }

    /// `start:end:step`
    struct Slice: Sendable {
        /// Where it begins; nil: at the end that the step comes from.
        let start: Int?
        /// Where it ends, exclusive; nil: at the end that the step goes to.
        let end: Int?
        /// From one element to the next; negative: backwards; 0 selects nothing.
        let step: Int
    }

    /// What may be true of a child.
    indirect enum Condition: Sendable {
        /// One of these is true.
        case any([Condition])
        /// All of these are true.
        case all([Condition])
        /// This is not true.
        case not(Condition)
        /// The query finds something.
        case exists(Query)
        /// Two values compare as the operator says.
        case comparison(Value, Comparison, Value)
        /// `match(…)`: the regular expression describes all of the text.
        case matches(Value, pattern: Value)
        /// `search(…)`: the regular expression describes a part of the text.
        case contains(Value, pattern: Value)
    }

    /// `==` and its like.
    enum Comparison: String, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
    }

    /// Something that is a value, or nothing.
    indirect enum Value: Sendable {
        /// A literal.
        case literal(Node.Value)
        /// What a query finds that can find one node at most.
        case single(Query)
        /// `length(…)`: characters of a text, elements of a list, members of an object.
        case length(Value)
        /// `count(…)`: how many nodes a query finds.
        case count(Query)
        /// `value(…)`: what a query finds if that is exactly one node.
        case value(Query)
    }

    /// A query within a condition.
    struct Query: Sendable {
        /// Where it starts.
        enum Start: Sendable {
            /// `$`
            case root
            /// `@`, the child that the condition is about.
            case child
        }

        /// Where it starts.
        let start: Start
        /// The steps from there.
        let segments: [Segment]

        /// Whether it can find one node at most.
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard case .children(let selectors) = segment, selectors.count == 1 else { return false }
                switch selectors[0] {
                case .name, .index: return true
                case .wildcard, .slice, .filter: return false
                }
            }
        }
    }
}

/// Why a text is no query.
struct JSONPathMistake: Error, Equatable {
    /// The first byte of the text that cannot stand where it stands.
    let offset: Int
    /// What is wrong.
    let message: String
    /// The remedy, if there is one to name.
    let hint: String?
}
