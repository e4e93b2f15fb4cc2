/// What is wrong with a regular expression of ECMA-262, as far as brackets, repetitions and escapes tell; nil: nothing.
func patternMistake(in pattern: String) -> String? {
    var scanner = PatternScanner(pattern)
    return scanner.mistake()
}

/// Walks once through a regular expression and keeps what is open.
private struct PatternScanner {
    private var rest: Substring.UnicodeScalarView
    private var openGroups = 0
    /// Whether something stands before that a quantifier can repeat.
    private var isRepeatable = false

    init(_ pattern: String) {
        rest = pattern[...].unicodeScalars
    }

    mutating func mistake() -> String? {
        while let scalar = rest.popFirst() {
            if let mistake = mistake(at: scalar) { return mistake }
        }
        return openGroups > 0 ? "a group is never closed" : nil
    }

    private mutating func mistake(at scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\\": return escape()
        case "[": return characterClass()
        case "(": return openGroup()
        case ")": return closeGroup()
        case "*", "+", "?": return quantifier(String(scalar))
        case "{": return counts()
        case "|", "^":
            isRepeatable = false
            return nil
        default:
            isRepeatable = true
            return nil
        }
    }

    private mutating func escape() -> String? {
        isRepeatable = true
        return rest.popFirst() == nil ? "it ends in a backslash" : nil
    }

    private mutating func characterClass() -> String? {
        isRepeatable = true
        var previous: Unicode.Scalar?
        if rest.first == "^" { rest.removeFirst() }
        while let scalar = rest.popFirst() {
            if scalar == "]" { return nil }
            if scalar == "\\" {
                guard rest.popFirst() != nil else { break }
                previous = nil
                continue
            }
            if scalar == "-", let low = previous, let high = rest.first, high != "]", high != "\\", low > high {
                return "the range \"\(low)-\(high)\" is in the wrong order"
            }
            previous = scalar
        }
        return "a bracket is never closed"
    }

    private mutating func openGroup() -> String? {
        openGroups += 1
        isRepeatable = false
        guard rest.first == "?" else { return nil }
        rest.removeFirst()
        switch rest.popFirst() {
        case ":", "=", "!", "<": return nil
        default: return "\"(?\" begins no group that is known"
        }
    }

    private mutating func closeGroup() -> String? {
        guard openGroups > 0 else { return "a group is closed that was never opened" }
        openGroups -= 1
        isRepeatable = true
        return nil
    }

    private mutating func quantifier(_ text: String) -> String? {
        guard isRepeatable else { return "\"\(text)\" has nothing to repeat" }
        if rest.first == "?" { rest.removeFirst() }
        isRepeatable = false
        return nil
    }

    /// `{2}`, `{2,}` or `{2,5}`; other braces stand for themselves, as browsers have it (annex B.1.2).
    private mutating func counts() -> String? {
        guard let end = rest.firstIndex(of: "}") else {
            isRepeatable = true
            return nil
        }
        let text = String(rest[..<end])
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let low = Int(first),
            parts.count == 1 || parts[1].isEmpty || Int(parts[1]) != nil
        else {
            isRepeatable = true
            return nil
        }
        rest = rest[rest.index(after: end)...]
        if parts.count == 2, let high = Int(parts[1]), high < low { return "\"{\(text)}\" is in the wrong order" }
        return quantifier("{\(text)}")
    }
}
