/// Reads the bytes of a document once, checks their syntax (RFC 8259) and lays out the index of its values.
///
/// Nesting takes no stack: while a container is open, its node says in `next` which one it lies in.
nonisolated struct JSONScanner: ~Copyable {
    /// How many containers may be open at a time.
    ///
    /// Values are read by calls within calls: twice as many overflowed a stack of 512 KiB, which threads of apps have,
    /// in a program built for debugging.
    static let depthLimit = 256

    let bytes: JSONBytes
    let strictness: SDK.Strictness
    var nodes: JSONNodes
    var position = 0
    private var container: Int?
    private var depth = 0

    private init(_ bytes: JSONBytes, _ strictness: SDK.Strictness) {
        self.bytes = bytes
        self.strictness = strictness
        nodes = JSONNodes(forBytes: bytes.count)
    }

    /// The index of the document; a byte order mark is skipped, anything after the value is refused.
    static func scan(_ bytes: JSONBytes, _ strictness: SDK.Strictness) throws(DecodingFailure) -> JSONNodes {
        guard bytes.count < UInt32.max else {
            throw DecodingFailure(path: "$", expected: "less than 4 GiB", found: "\(bytes.count) bytes")
        }
        var scanner = JSONScanner(bytes, strictness)
        try scanner.document()
        return scanner.finish()
    }

    private consuming func finish() -> JSONNodes {
        nodes
    }

    private mutating func document() throws(DecodingFailure) {
        if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
        skipSpace()
        while true {
            let isComplete = try value()
            if isComplete, try !valueFollows() { break }
        }
        if position < bytes.count { throw unexpected("the end of the document") }
    }

    /// Reads a scalar, an empty container, or the start of a container; false if the container's first value is next.
    private mutating func value() throws(DecodingFailure) -> Bool {
        switch bytes[position] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"):
            try open(.object)
            guard bytes[position] == UInt8(ascii: "}") else {
                try key()
                return false
            }
            close()
        case UInt8(ascii: "["):
            try open(.array)
            guard bytes[position] == UInt8(ascii: "]") else { return false }
            close()
        case UInt8(ascii: "t"): try word("true", .bool)
        case UInt8(ascii: "f"): try word("false", .bool)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
        return true
    }

    /// Closes each container that ends here; true if another value must follow, false at the document's end.
    private mutating func valueFollows() throws(DecodingFailure) -> Bool {
        skipSpace()
        while let container {
            let isObject = nodes[container].kind == .object
            switch bytes[position] {
            case UInt8(ascii: ","):
                position &+= 1
                skipSpace()
                if isObject { try key() }
                return true
            case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
                close()
                skipSpace()
            default: throw unexpected(isObject ? "a comma or }" : "a comma or ]")
            }
        }
        return false
    }

    private mutating func open(_ kind: JSONKind) throws(DecodingFailure) {
        guard depth < Self.depthLimit else { throw unexpected("at most \(Self.depthLimit) nested containers") }
        let parent = container.map(UInt32.init) ?? .max
        container = nodes.count
        depth += 1
        nodes.append(JSONNode(start: UInt32(truncatingIfNeeded: position), end: 0, next: parent, kind: kind))
        position &+= 1
        skipSpace()
    }

    private mutating func close() {
        guard let closing = container else { return }
        let parent = nodes[closing].next
        container = parent == .max ? nil : Int(parent)
        depth -= 1
        position &+= 1
        nodes[closing].end = UInt32(truncatingIfNeeded: position)
        nodes[closing].next = UInt32(truncatingIfNeeded: nodes.count)
    }

    private mutating func key() throws(DecodingFailure) {
        guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a member's name in quotes") }
        try string()
        skipSpace()
        guard bytes[position] == UInt8(ascii: ":") else { throw unexpected("a colon") }
        position &+= 1
        skipSpace()
    }

    @inline(__always) private mutating func skipSpace() {
        while bytes[position] <= 0x20 {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
            default: return
            }
        }
    }

    /// Appends a node without children that ends at the present position.
    @inline(__always) mutating func append(_ kind: JSONKind, from start: Int, _ traits: JSONNode.Traits = []) {
        nodes.append(
            JSONNode(
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: position),
                next: UInt32(truncatingIfNeeded: nodes.count &+ 1),
                kind: kind,
                traits: traits
            )
        )
    }

    /// The failure for what stands at the present position, with the path of what was being read.
    mutating func unexpected(_ expected: String) -> DecodingFailure {
        let found =
            switch bytes[position] {
            case 0 where position >= bytes.count: "the end"
            case let byte where byte > 0x20 && byte < 0x7F: "\u{201C}\(Character(UnicodeScalar(byte)))\u{201D}"
            case let byte: "the byte 0x\(String(byte, radix: 16, uppercase: true))"
            }
        let failed = position
        return DecodingFailure(path: pathOfLastNode(), expected: expected, found: "\(found) at byte \(failed)")
    }

    /// The path of what has been read last, for which the open containers are closed; the root outside of them.
    private mutating func pathOfLastNode() -> String {
        guard container != nil else { return "$" }
        while container != nil { close() }
        let (bytes, strictness, last) = (bytes, strictness, nodes.count - 1)
        let path = try? nodes.read { nodes throws(DecodingFailure) in
            try JSONIndex.read(bytes, nodes, strictness) { index in index.path(of: last) }
        }
        return path ?? "$"
    }
}
