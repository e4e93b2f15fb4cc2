import Diagnostics

/// Reads JSON (RFC 8259) into nodes; nil if it breaks the grammar, holds nothing or is nested too deep.
func scanJSON(
    _ bytes: [UInt8],
    file: SourceFile.ID,
    limits: ParsingLimits,
    diagnostics: inout DiagnosticSink
) -> Node? {
    var scanner = JSONScanner(bytes: bytes, file: file, limits: limits, diagnostics: diagnostics)
    defer { diagnostics = scanner.diagnostics }
    do throws(JSONScanner.Stop) {
        let root = try scanner.text()
        return scanner.mistakes == 0 ? root : nil
    } catch {
        return nil
    }
}

/// One pass over the bytes of a JSON text.
///
/// Mistakes that leave no doubt about what was meant, such as a comma too many, are reported and reading goes on;
/// others end it. Recursion is bounded by the limit of depth.
struct JSONScanner {
    /// Thrown when reading cannot go on; the reason has been reported.
    struct Stop: Error {}

    /// UTF-8.
    let bytes: [UInt8]
    /// The file that holds the bytes.
    let file: SourceFile.ID
    /// What may be read at most.
    let limits: ParsingLimits
    /// All that was reported.
    var diagnostics: DiagnosticSink
    /// How many mistakes of syntax are among them.
    var mistakes = 0
    /// The byte that is read next.
    var index = 0

    /// Reads from the first byte of `bytes`.
    init(bytes: [UInt8], file: SourceFile.ID, limits: ParsingLimits, diagnostics: DiagnosticSink) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// The one value, and nothing but white space around it.
    mutating func text() throws(Stop) -> Node {
        try skipSpace()
        guard index < bytes.count else {
            diagnostics.report(Diagnostic(.emptyDocument, "the file is empty", at: range(from: 0, to: 0)))
            throw Stop()
        }
        if beginsLikeYAML {
            throw stop("the file does not begin like JSON", at: index, hint: "name it .yaml if it holds YAML")
        }
        let root = try value(depth: 1)
        try skipSpace()
        if index < bytes.count {
            throw stop("nothing may follow the end of the document, which is above", at: index)
        }
        return root
    }

    /// The byte that is read next, 0 at the end.
    var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// The byte after that, 0 at the end.
    var next: UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }

    /// The bytes from `start` up to the one that is read next.
    func range(from start: Int) -> SourceRange { range(from: start, to: index) }

    /// A range of the file.
    func range(from start: Int, to end: Int) -> SourceRange { SourceRange(file: file, start: start, end: end) }

    /// A value whose first byte is next; a container in it has `depth`.
    private mutating func value(depth: Int) throws(Stop) -> Node {
        let start = index
        switch current {
        case UInt8(ascii: "\""):
            let text = try string()
            return Node(.string(text), at: range(from: start))
        case UInt8(ascii: "{"):
            return try object(depth: depth)
        case UInt8(ascii: "["):
            return try array(depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = try number()
            return Node(number, at: range(from: start))
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            let literal = try literal()
            return Node(literal, at: range(from: start))
        default:
            throw unexpected("a value")
        }
    }

    private mutating func object(depth: Int) throws(Stop) -> Node {
        let start = index
        try enter(depth: depth)
        var members: [Node.Mapping.Member] = []
        if current == UInt8(ascii: "}") {
            index += 1
        } else {
            repeat {
                members.append(try member(depth: depth))
            } while try continues(until: UInt8(ascii: "}"), opening: start)
        }
        let mapping = Node.Mapping(checking: members, diagnostics: &diagnostics)
        return Node(.mapping(mapping), at: range(from: start))
    }

    private mutating func array(depth: Int) throws(Stop) -> Node {
        let start = index
        try enter(depth: depth)
        var items: [Node] = []
        if current == UInt8(ascii: "]") {
            index += 1
        } else {
            repeat {
                items.append(try value(depth: depth + 1))
            } while try continues(until: UInt8(ascii: "]"), opening: start)
        }
        return Node(.sequence(items), at: range(from: start))
    }

    private mutating func member(depth: Int) throws(Stop) -> Node.Mapping.Member {
        let start = index
        let key = current == UInt8(ascii: "\"") ? try string() : try bareKey()
        let keyRange = range(from: start)
        try skipSpace()
        if current == UInt8(ascii: ":") {
            index += 1
            try skipSpace()
        } else {
            try report("a colon is missing after the key \"\(key)\"", from: Int(keyRange.end), to: Int(keyRange.end))
        }
        return Node.Mapping.Member(key: key, keyRange: keyRange, value: try value(depth: depth + 1))
    }

    /// Steps over an opening bracket and the space behind it.
    private mutating func enter(depth: Int) throws(Stop) {
        guard depth <= limits.depth else {
            let message = "lists and objects are nested more than \(limits.depth) deep"
            diagnostics.report(Diagnostic(.nestingTooDeep, message, at: range(from: index, to: index + 1)))
            throw Stop()
        }
        index += 1
        try skipSpace()
    }

    /// Steps over what follows an item: true after a comma, with the next item ahead, false after the closing bracket.
    private mutating func continues(until closing: UInt8, opening: Int) throws(Stop) -> Bool {
        let end = index
        try skipSpace()
        switch current {
        case closing:
            index += 1
            return false
        case UInt8(ascii: ","):
            let comma = index
            index += 1
            try skipSpace()
            guard current == closing else { return true }
            try report("a comma before the closing bracket is not JSON", from: comma, to: comma + 1, hint: "remove it")
            index += 1
            return false
        case UInt8(ascii: "}"), UInt8(ascii: "]"), 0:
            throw notClosed(opening: opening)
        default:
            try report("a comma is missing here", from: end, to: end)
            return true
        }
    }
}
