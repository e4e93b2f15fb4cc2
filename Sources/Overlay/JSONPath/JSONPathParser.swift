/// Reads a query, one method for each rule of the grammar of RFC 9535.
struct JSONPathParser {
    /// The text of the query.
    let text: [UInt8]
    /// The byte that is read next.
    var offset = 0
    /// How many filters and parentheses are open.
    var depth = 0

    /// A text that holds nothing but a query.
    static func parse(_ text: String) throws(JSONPathMistake) -> JSONPath {
        var parser = JSONPathParser(text: Array(text.utf8))
        guard parser.skip("$") else {
            throw parser.mistake("a path begins with \"$\"", hint: "write it as in \"$.paths['/pets'].get\"")
        }
        let segments = try parser.segments()
        guard parser.isAtEnd else { throw parser.mistake("the path cannot go on like this") }
        return JSONPath(segments: segments)
    }

    /// The steps that follow; blanks after the last one stay.
    mutating func segments() throws(JSONPathMistake) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let end = offset
            skipBlanks()
            if skip("..") {
                segments.append(.descendants(try selectorsAfterDots()))
            } else if skip(".") {
                segments.append(.children([try memberSelector()]))
            } else if next == UInt8(ascii: "[") {
                segments.append(.children(try bracketedSelectors()))
            } else {
                offset = end
                return segments
            }
        }
    }

    private mutating func selectorsAfterDots() throws(JSONPathMistake) -> [JSONPath.Selector] {
        next == UInt8(ascii: "[") ? try bracketedSelectors() : [try memberSelector()]
    }

    /// `*` or a name without quotes.
    private mutating func memberSelector() throws(JSONPathMistake) -> JSONPath.Selector {
        if skip("*") { return .wildcard }
        let start = offset
        // A hyphen is not in the grammar, but nothing else could be meant, and the Overlay Specification uses it.
        while let byte = next, isNameByte(byte, isFirst: offset == start) { offset += 1 }
        guard offset > start else {
            throw mistake("a name or \"*\" belongs behind the dot", hint: "write other names as in \"['/pets']\"")
        }
        return .name(String(decoding: text[start..<offset], as: UTF8.self))
    }

    private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !isFirst
        default: false
        }
    }

    private mutating func bracketedSelectors() throws(JSONPathMistake) -> [JSONPath.Selector] {
        let start = offset
        offset += 1
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
        } while skip(",")
        guard skip("]") else {
            let hint = next == UInt8(ascii: "=") ? "values are compared with \"==\"" : nil
            guard isAtEnd else { throw mistake("\",\" or \"]\" belongs here", hint: hint) }
            throw JSONPathMistake(offset: start, message: "the bracket is never closed", hint: nil)
        }
        return selectors
    }

    private mutating func selector() throws(JSONPathMistake) -> JSONPath.Selector {
        switch next ?? 0 {
        case UInt8(ascii: "*"):
            offset += 1
            return .wildcard
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return .name(try quotedText())
        case UInt8(ascii: "?"):
            offset += 1
            skipBlanks()
            return .filter(try condition())
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try indexOrSlice()
        default:
            throw mistake(
                "no selector begins like this",
                hint: "write a name in quotes, an index, a slice, \"*\" or a filter as in \"[?@.name == 'id']\""
            )
        }
    }

    private mutating func indexOrSlice() throws(JSONPathMistake) -> JSONPath.Selector {
        let start = try integer()
        skipBlanks()
        guard skip(":") else { return .index(start ?? 0) }
        skipBlanks()
        let end = try integer()
        skipBlanks()
        guard skip(":") else { return .slice(JSONPath.Slice(start: start, end: end, step: 1)) }
        skipBlanks()
        return .slice(JSONPath.Slice(start: start, end: end, step: try integer() ?? 1))
    }

    /// An integer as indices are written: no leading zeros, nothing that JSON could not hold exactly.
    private mutating func integer() throws(JSONPathMistake) -> Int? {
        let start = offset
        let isNegative = skip("-")
        let digits = offset
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        guard offset > digits || isNegative else { return nil }
        let hasLeadingZero = text[digits...].first == UInt8(ascii: "0") && (offset - digits > 1 || isNegative)
        let number = Int(String(decoding: text[start..<offset], as: UTF8.self))
        guard let number, !hasLeadingZero, abs(number) < 1 << 53 else {
            throw JSONPathMistake(offset: start, message: "this is no index", hint: nil)
        }
        return number
    }
}

// MARK: What all rules need

extension JSONPathParser {
    /// The byte that is read next; nil at the end.
    var next: UInt8? { offset < text.count ? text[offset] : nil }

    /// Whether all is read.
    var isAtEnd: Bool { offset == text.count }

    /// Goes on behind `token` if it comes next, and answers whether it did.
    mutating func skip(_ token: StaticString) -> Bool {
        let length = token.utf8CodeUnitCount
        guard offset + length <= text.count else { return false }
        for index in 0..<length where text[offset + index] != token.utf8Start[index] { return false }
        offset += length
        return true
    }

    /// Goes on behind blanks and line breaks.
    mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
    }

    /// A mistake at the byte that comes next.
    func mistake(_ message: String, hint: String? = nil) -> JSONPathMistake {
        JSONPathMistake(offset: offset, message: isAtEnd ? "the path ends too early: \(message)" : message, hint: hint)
    }
}
