import SourceNodes

/// Conditions: `?@.name == 'id' && !@.deprecated`.
extension JSONPathParser {
    private static let deepest = 64

    /// Conditions of which one must be true.
    mutating func condition() throws(JSONPathMistake) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw mistake("conditions are nested too deep") }
        var alternatives = [try conjunction()]
        while skipOperator("||") { alternatives.append(try conjunction()) }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(JSONPathMistake) -> JSONPath.Condition {
        var conditions = [try basicCondition()]
        while skipOperator("&&") { conditions.append(try basicCondition()) }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func skipOperator(_ token: StaticString) -> Bool {
        let start = offset
        skipBlanks()
        if skip(token) { return true }
        offset = start
        return false
    }

    private mutating func basicCondition() throws(JSONPathMistake) -> JSONPath.Condition {
        skipBlanks()
        if next == UInt8(ascii: "!") {
            offset += 1
            return .not(try negatedCondition())
        }
        if next == UInt8(ascii: "(") { return try parenthesized() }
        let start = offset
        switch try operand() {
        case .condition(let condition):
            return condition
        case .query(let query):
            guard let comparison = comparisonOperator() else { return .exists(query) }
            return .comparison(try single(query, at: start), comparison, try comparable())
        case .value(let value):
            guard let comparison = comparisonOperator() else {
                throw mistake("the value is compared with nothing", hint: "go on with \"==\" or another comparison")
            }
            return .comparison(value, comparison, try comparable())
        }
    }

    /// What may stand behind `!`: no comparison.
    private mutating func negatedCondition() throws(JSONPathMistake) -> JSONPath.Condition {
        skipBlanks()
        if next == UInt8(ascii: "(") { return try parenthesized() }
        let start = offset
        switch try operand() {
        case .condition(let condition): return condition
        case .query(let query): return .exists(query)
        case .value:
            throw JSONPathMistake(offset: start, message: "a value is neither true nor false", hint: nil)
        }
    }

    private mutating func parenthesized() throws(JSONPathMistake) -> JSONPath.Condition {
        let start = offset
        offset += 1
        let condition = try condition()
        skipBlanks()
        guard skip(")") else {
            guard isAtEnd else { throw mistake("\")\" or an operator belongs here") }
            throw JSONPathMistake(offset: start, message: "the parenthesis is never closed", hint: nil)
        }
        return condition
    }

    private mutating func comparisonOperator() -> JSONPath.Comparison? {
        let start = offset
        skipBlanks()
        if skip("==") { return .equal }
        if skip("!=") { return .notEqual }
        if skip("<=") { return .atMost }
        if skip(">=") { return .atLeast }
        if skip("<") { return .less }
        if skip(">") { return .greater }
        offset = start
        return nil
    }

    private mutating func comparable() throws(JSONPathMistake) -> JSONPath.Value {
        skipBlanks()
        let start = offset
        switch try operand() {
        case .value(let value): return value
        case .query(let query): return try single(query, at: start)
        case .condition:
            throw JSONPathMistake(offset: start, message: "this is no value that could be compared", hint: nil)
        }
    }

    private func single(_ query: JSONPath.Query, at start: Int) throws(JSONPathMistake) -> JSONPath.Value {
        guard query.isSingular else {
            let hint = "use names and indices alone, or \"value(…)\" or \"count(…)\" around it"
            throw JSONPathMistake(offset: start, message: "this may find several nodes to compare", hint: hint)
        }
        return .single(query)
    }
}

/// What a condition is made of.
extension JSONPathParser {
    /// Something in a condition, before it is known what for.
    private enum Operand {
        case value(JSONPath.Value)
        case query(JSONPath.Query)
        case condition(JSONPath.Condition)
    }

    private mutating func operand() throws(JSONPathMistake) -> Operand {
        switch next ?? 0 {
        case UInt8(ascii: "@"):
            offset += 1
            return .query(JSONPath.Query(start: .child, segments: try segments()))
        case UInt8(ascii: "$"):
            offset += 1
            return .query(JSONPath.Query(start: .root, segments: try segments()))
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return .value(.literal(.string(try quotedText())))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .value(.literal(try number()))
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            return try word()
        default:
            throw mistake(
                "no part of a condition begins like this",
                hint: "text stands in quotes, members behind \"@.\""
            )
        }
    }

    /// `true`, `false`, `null` or the call of a function.
    private mutating func word() throws(JSONPathMistake) -> Operand {
        let start = offset
        while let byte = next, isWordByte(byte) { offset += 1 }
        let name = String(decoding: text[start..<offset], as: UTF8.self)
        switch name {
        case "true": return .value(.literal(.boolean(true)))
        case "false": return .value(.literal(.boolean(false)))
        case "null": return .value(.literal(.null))
        default: break
        }
        let hint = "the functions are length, count, match, search and value; text stands in quotes"
        guard skip("(") else { throw JSONPathMistake(offset: start, message: "\"\(name)\" is no value", hint: hint) }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw mistake("functions are nested too deep") }
        switch name {
        case "length": return .value(.length(try lastArgument()))
        case "count": return .value(.count(try nodesArgument()))
        case "value": return .value(.value(try nodesArgument()))
        case "match": return .condition(.matches(try firstArgument(), pattern: try lastArgument()))
        case "search": return .condition(.contains(try firstArgument(), pattern: try lastArgument()))
        default: throw JSONPathMistake(offset: start, message: "there is no function \"\(name)\"", hint: hint)
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private mutating func firstArgument() throws(JSONPathMistake) -> JSONPath.Value {
        let value = try comparable()
        skipBlanks()
        guard skip(",") else { throw mistake("\",\" and a second argument belong here") }
        return value
    }

    private mutating func lastArgument() throws(JSONPathMistake) -> JSONPath.Value {
        let value = try comparable()
        try endArguments()
        return value
    }

    private mutating func nodesArgument() throws(JSONPathMistake) -> JSONPath.Query {
        skipBlanks()
        let start = offset
        guard case .query(let query) = try operand() else {
            throw JSONPathMistake(offset: start, message: "a query belongs here", hint: "begin it with \"@\" or \"$\"")
        }
        try endArguments()
        return query
    }

    private mutating func endArguments() throws(JSONPathMistake) {
        skipBlanks()
        guard skip(")") else { throw mistake("\")\" belongs here") }
    }
}
