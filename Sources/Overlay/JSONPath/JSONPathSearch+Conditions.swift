import SourceNodes

/// Whether a condition holds of a node.
extension JSONPathSearch {
    /// Whether `condition` is true of `child`.
    mutating func holds(_ condition: JSONPath.Condition, of child: JSONPathMatch) -> Bool {
        switch condition {
        case .any(let conditions):
            for condition in conditions where holds(condition, of: child) { return true }
            return false
        case .all(let conditions):
            for condition in conditions where !holds(condition, of: child) { return false }
            return true
        case .not(let condition):
            return !holds(condition, of: child)
        case .exists(let query):
            return !nodes(query, for: child).isEmpty
        case .comparison(let left, let comparison, let right):
            return comparison.holds(value(of: left, for: child), value(of: right, for: child))
        case .matches(let text, let pattern):
            return isMatch(text, pattern, for: child) { try $1.wholeMatch(in: $0) }
        case .contains(let text, let pattern):
            return isMatch(text, pattern, for: child) { try $1.firstMatch(in: $0) }
        }
    }

    private mutating func nodes(_ query: JSONPath.Query, for child: JSONPathMatch) -> [JSONPathMatch] {
        switch query.start {
        case .root: follow(query.segments, from: JSONPathMatch(node: root, step: nil))
        case .child: follow(query.segments, from: child)
        }
    }

    /// The value; nil: there is none, which equals nothing but another that is not there.
    private mutating func value(of value: JSONPath.Value, for child: JSONPathMatch) -> Node.Value? {
        switch value {
        case .literal(let literal): return literal
        case .single(let query): return nodes(query, for: child).first?.node.value
        case .length(let inner): return self.value(of: inner, for: child).flatMap(length).map { .integer(String($0)) }
        case .count(let query): return .integer(String(nodes(query, for: child).count))
        case .value(let query):
            let found = nodes(query, for: child)
            return found.count == 1 ? found[0].node.value : nil
        }
    }

    private func length(of value: Node.Value) -> Int? {
        switch value {
        case .string(let text): text.unicodeScalars.count
        case .sequence(let items): items.count
        case .mapping(let mapping): mapping.members.count
        case .null, .boolean, .integer, .number: nil
        }
    }

    /// What is no text, and a pattern that is no regular expression, never match.
    private mutating func isMatch(
        _ text: JSONPath.Value,
        _ pattern: JSONPath.Value,
        for child: JSONPathMatch,
        by match: (String, Regex<AnyRegexOutput>) throws -> Regex<AnyRegexOutput>.Match?
    ) -> Bool {
        guard case .string(let text) = value(of: text, for: child),
            case .string(let pattern) = value(of: pattern, for: child),
            let expression = try? Regex(pattern)
        else { return false }
        return (try? match(text, expression.matchingSemantics(.unicodeScalar))) != nil
    }
}

extension JSONPath.Comparison {
    /// Whether two values compare like this, section 2.3.5.2.2.
    fileprivate func holds(_ left: Node.Value?, _ right: Node.Value?) -> Bool {
        switch self {
        case .equal: areEqual(left, right)
        case .notEqual: !areEqual(left, right)
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .atMost: isLess(left, right) || areEqual(left, right)
        case .atLeast: isLess(right, left) || areEqual(left, right)
        }
    }
}

/// Whether two values, either of which may be missing, are the same.
private func areEqual(_ left: Node.Value?, _ right: Node.Value?) -> Bool {
    switch (left, right) {
    case (nil, nil), (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right || Double(left) == Double(right)
    case (.integer(let left), .number(let right)), (.number(let left), .integer(let right)),
        (.number(let left), .number(let right)):
        Double(left) == Double(right)
    case (.sequence(let left), .sequence(let right)):
        left.count == right.count && zip(left, right).allSatisfy { areEqual($0.value, $1.value) }
    case (.mapping(let left), .mapping(let right)):
        left.members.count == right.members.count
            && left.members.allSatisfy { member in
                right[member.key].map { areEqual(member.value.value, $0.value) } ?? false
            }
    case (nil, _), (.null, _), (.boolean, _), (.string, _), (.integer, _), (.number, _), (.sequence, _),
        (.mapping, _):
        false
    }
}

/// Whether one value stands before the other: only numbers do, and texts.
private func isLess(_ left: Node.Value?, _ right: Node.Value?) -> Bool {
    if case .string(let left) = left, case .string(let right) = right {
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }
    guard let left = left.flatMap(number), let right = right.flatMap(number) else { return false }
    return left < right
}

private func number(_ value: Node.Value) -> Double? {
    switch value {
    case .integer(let text), .number(let text): Double(text)
    case .null, .boolean, .string, .sequence, .mapping: nil
    }
}
