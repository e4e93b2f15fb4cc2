/// What is wrong with a regular expression.
package struct PatternMistake: Error, Equatable {
    /// The reason, such as `a group is never closed`.
    package let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

/// Reads a regular expression of ECMA-262 with Unicode, and as lenient as its annex B.1.2.
struct PatternParser {
    /// What is yet to be read.
    var rest: Substring.UnicodeScalarView
    /// How many groups are open.
    private var depth = 0
    /// How many groups may be open at once.
    private static let deepest = 100

    /// The pieces of `pattern`.
    static func parse(_ pattern: String) throws(PatternMistake) -> PatternNode {
        var parser = PatternParser(rest: pattern[...].unicodeScalars)
        let node = try parser.choice()
        if parser.rest.first == ")" { throw PatternMistake("a group is closed that was never opened") }
        return node
    }

    private init(rest: Substring.UnicodeScalarView) {
        self.rest = rest
    }

    /// Alternatives with `|` between them, up to the end or a closing bracket.
    private mutating func choice() throws(PatternMistake) -> PatternNode {
        var alternatives = [try sequence()]
        while rest.first == "|" {
            rest.removeFirst()
            alternatives.append(try sequence())
        }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternMistake) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = rest.first, scalar != "|", scalar != ")" {
            rest.removeFirst()
            let node = try term(scalar)
            nodes.append(try quantified(node))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func term(_ scalar: Unicode.Scalar) throws(PatternMistake) -> PatternNode {
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .scalar(.withoutLineEnds)
        case "\\": return try escape()
        case "[": return .scalar(try scalarClass())
        case "(": return try group()
        case "*", "+", "?": throw PatternMistake("\"\(scalar)\" has nothing to repeat")
        case "{":
            if let counts = try counts() { throw PatternMistake("\"{\(counts.text)}\" has nothing to repeat") }
            return .scalar(ScalarSet(scalar.value))
        default: return .scalar(ScalarSet(scalar.value))
        }
    }

    private mutating func group() throws(PatternMistake) -> PatternNode {
        guard depth < Self.deepest else { throw PatternMistake("its groups are nested too deep") }
        depth += 1
        defer { depth -= 1 }
        let kind = try groupKind()
        let content = try choice()
        guard rest.popFirst() == ")" else { throw PatternMistake("a group is never closed") }
        switch kind {
        case .plain: return .sequence([content])
        case .ahead(let isNegated): return .ahead(content, isNegated: isNegated)
        case .behind(let isNegated): return .behind(content, isNegated: isNegated)
        }
    }

    private enum GroupKind {
        case plain
        case ahead(isNegated: Bool)
        case behind(isNegated: Bool)
    }

    /// What stands after the opening bracket of a group.
    private mutating func groupKind() throws(PatternMistake) -> GroupKind {
        guard rest.first == "?" else { return .plain }
        rest.removeFirst()
        switch rest.popFirst() {
        case ":": return .plain
        case "=": return .ahead(isNegated: false)
        case "!": return .ahead(isNegated: true)
        case "<": break
        default: throw PatternMistake("\"(?\" begins no group that is known")
        }
        switch rest.popFirst() {
        case "=": return .behind(isNegated: false)
        case "!": return .behind(isNegated: true)
        case let letter? where letter != ">":
            guard let end = rest.firstIndex(of: ">") else { throw PatternMistake("the name of a group never ends") }
            rest = rest[rest.index(after: end)...]
            return .plain
        default: throw PatternMistake("a group has no name")
        }
    }

    private mutating func quantified(_ node: PatternNode) throws(PatternMistake) -> PatternNode {
        guard let (least, most, text) = try quantifier() else { return node }
        guard node.isRepeatable else { throw PatternMistake("\"\(text)\" has nothing to repeat") }
        if rest.first == "?" { rest.removeFirst() }
        if let (_, _, text) = try quantifier() { throw PatternMistake("\"\(text)\" has nothing to repeat") }
        return .repeated(node, least: least, most: most)
    }

    private typealias Quantifier = (least: Int, most: Int?, text: String)

    private mutating func quantifier() throws(PatternMistake) -> Quantifier? {
        switch rest.first {
        case "*": return take((0, nil, "*"))
        case "+": return take((1, nil, "+"))
        case "?": return take((0, 1, "?"))
        case "{":
            let start = rest
            rest.removeFirst()
            guard let counts = try counts() else {
                rest = start
                return nil
            }
            return (counts.least, counts.most, "{\(counts.text)}")
        default: return nil
        }
    }

    private mutating func take(_ quantifier: Quantifier) -> Quantifier {
        rest.removeFirst()
        return quantifier
    }

    /// `2}`, `2,}` or `2,5}`; nil, and nothing is read, where the brace stands for itself.
    private mutating func counts() throws(PatternMistake) -> Quantifier? {
        guard let end = rest.prefix(24).firstIndex(of: "}") else { return nil }
        let text = String(rest[..<end])
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let least = parts.first.flatMap({ Int($0) }), least >= 0,
            parts.count == 1 || parts[1].isEmpty || Int(parts[1]) != nil
        else { return nil }
        let most = parts.count == 1 ? least : Int(parts[1])
        if let most, most < least { throw PatternMistake("\"{\(text)}\" is in the wrong order") }
        rest = rest[rest.index(after: end)...]
        return (least, most, text)
    }
}
